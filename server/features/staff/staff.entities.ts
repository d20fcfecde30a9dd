import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { type Permission, type PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';

/** Somebody who works here and may sign in. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'staff_account_fkey' })
@Index('staff_login_key', ['accountId', 'login'], { unique: true })
@Index('staff_email_key', ['accountId', 'email'], { unique: true })
@Check('staff_login_lower', `login = lower(login) and login <> '' and position('@' in login) = 0`)
@Index('staff_by_name', ['accountId', 'lastName', 'id'])
@Check('staff_email_lower', `email = lower(email)`)
@Check('staff_employment', `hired_on <= released_on`)
export class Staff extends AccountRow {
  @Column({ type: 'text' })
  login: string;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text' })
  firstName: string;

  @Column({ type: 'text' })
  lastName: string;

  /** argon2id in PHC form; null for somebody who cannot sign in. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'boolean', default: false })
  isOwner: boolean;

  @Column({ type: 'boolean', default: true })
  isActive: boolean;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** What somebody works as, which grants nothing. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'date', nullable: true })
  hiredOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  releasedOn: LocalDate | null;

  /** The last time; it outlives the session. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  signedInAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/**
 * The app that shows somebody's codes, by the staff member's id. The secret stands in a table of its own, so that nothing
 * that reads staff can carry it along.
 */
@Entity()
@ForeignKey(() => Staff, ['accountId', 'id'], ['accountId', 'id'], {
  name: 'second_factor_staff_fkey',
  onDelete: 'CASCADE',
})
export class SecondFactor extends AccountRow {
  /** Base32, as the app takes it. */
  @Column({ type: 'text' })
  secret: string;

  /** The thirty seconds whose code was taken last: none is taken twice. */
  @Column({ type: 'integer', default: 0 })
  lastStep: number;

  @Column({ type: 'timestamptz', precision: 3 })
  begunAt: Date;

  /** Null until the first code has shown that the app has the secret. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;
}

/** A named set of permissions that staff share. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'user_group_account_fkey' })
@Index('user_group_name_key', ['accountId', 'name'], { unique: true })
export class UserGroup extends AccountRow {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}

@Entity()
@ForeignKey(() => UserGroup, ['accountId', 'groupId'], ['accountId', 'id'], {
  name: 'group_member_group_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'group_member_staff_fkey',
  onDelete: 'CASCADE',
})
@Index('group_member_key', ['accountId', 'staffId', 'groupId'], { unique: true })
@Index('group_member_group', ['accountId', 'groupId'])
export class GroupMember extends AccountRow {
  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'uuid' })
  staffId: string;
}

/** One level of one permission, granted to a group or to a single staff member. Grants only add (rule A-2). */
@Entity()
@ForeignKey(() => UserGroup, ['accountId', 'groupId'], ['accountId', 'id'], {
  name: 'permission_grant_group_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'permission_grant_staff_fkey',
  onDelete: 'CASCADE',
})
@Index('permission_grant_group_key', ['accountId', 'groupId', 'permission'], { unique: true })
@Index('permission_grant_staff_key', ['accountId', 'staffId', 'permission'], { unique: true })
@Check('permission_grant_to_one', `num_nonnulls(group_id, staff_id) = 1`)
@Check('permission_grant_level', `level in ('VIEW', 'FULL')`)
export class PermissionGrant extends AccountRow {
  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'uuid', nullable: true })
  staffId: string | null;

  @Column({ type: 'text' })
  permission: Permission;

  @Column({ type: 'text' })
  level: PermissionLevel;
}

/** A signed-in browser. Only the hash of its token is kept. */
@Entity()
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'session_staff_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Staff, ['accountId', 'seeingAs'], ['accountId', 'id'], {
  name: 'session_seeing_as_fkey',
  onDelete: 'CASCADE',
})
@Index('session_token_key', ['tokenHash'], { unique: true })
@Index('session_staff', ['accountId', 'staffId'])
export class Session extends AccountRow {
  @Column({ type: 'bytea' })
  tokenHash: Buffer;

  @Column({ type: 'uuid' })
  staffId: string;

  /** "Stay signed in": lasts thirty idle days instead of one idle hour. */
  @Column({ type: 'boolean' })
  stays: boolean;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt: Date;

  /** As whom an administrator looks at the portal (rule A-17). */
  @Column({ type: 'uuid', nullable: true })
  seeingAs: string | null;
}
