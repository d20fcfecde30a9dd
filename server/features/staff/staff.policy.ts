import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { hasMore, isAdmin, maySeeAs, type Rights } from './rights.rules.ts';
import type { StaffViewerCan } from './staff-member.types.ts';
import type { Viewer } from './viewer.ts';

/** What the rules of ownership ask of the one whose record it is. */
export interface Subject extends Rights {
  readonly id: string;
  readonly isActive: boolean;
  readonly hasSecondFactor: boolean;
}

const rightsOf = ({ staff, grants }: Viewer): Rights => ({ isOwner: staff.isOwner, grants });

const isSelf = (viewer: Viewer, subject: { readonly id: string }): boolean =>
  viewer.staff.id === subject.id;

/** An owner's sign-in and rights are for owners only. */
const isBeyond = (viewer: Viewer, subject: Rights): boolean =>
  subject.isOwner && !viewer.staff.isOwner;

/**
 * Whoever could choose the login name or the e-mail address of somebody who has more than they have could one day come
 * in as that person; whoever could deactivate them could lock the office (rule A-13).
 */
export const mayChangeSignIn = (viewer: Viewer, subject: Rights): boolean =>
  viewer.may(Permission.STAFF, PermissionLevel.FULL) && !hasMore(subject, rightsOf(viewer));

export const maySetActive = (viewer: Viewer, subject: Subject): boolean =>
  mayChangeSignIn(viewer, subject) && !isSelf(viewer, subject);

/** An owner's password is changed by that owner alone, or from the terminal (rule A-12). */
export const maySetPassword = (viewer: Viewer, subject: Subject): boolean =>
  isAdmin(rightsOf(viewer)) && !subject.isOwner && !isSelf(viewer, subject);

export const mayChangeRights = (viewer: Viewer, subject: Rights): boolean =>
  isAdmin(rightsOf(viewer)) && !isBeyond(viewer, subject);

export const mayResetSecondFactor = (viewer: Viewer, subject: Subject): boolean =>
  isAdmin(rightsOf(viewer)) && !isBeyond(viewer, subject) && !isSelf(viewer, subject);

export const maySee = (viewer: Viewer, subject: Subject): boolean =>
  maySeeAs(rightsOf(viewer), subject) && !isSelf(viewer, subject) && subject.isActive;

/** What the portal offers. */
export const viewerCan = (viewer: Viewer, subject: Subject): StaffViewerCan => ({
  change: viewer.may(Permission.STAFF, PermissionLevel.FULL),
  changeSignIn: mayChangeSignIn(viewer, subject),
  setActive: maySetActive(viewer, subject),
  setPassword: maySetPassword(viewer, subject),
  changeRights: mayChangeRights(viewer, subject),
  setOwner: viewer.staff.isOwner && (subject.isActive || subject.isOwner),
  resetSecondFactor: mayResetSecondFactor(viewer, subject) && subject.hasSecondFactor,
  seeAs: maySee(viewer, subject),
});
