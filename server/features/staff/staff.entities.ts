import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { type Permission, type PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';

/** Somebody who works here and may sign in. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'staff_account_fkey' })
@Index('staff_login_key', ['accountId', 'login'], { unique: true })
@Index('staff_email_key', ['accountId', 'email'], { unique: true })
@Check('staff_login_lower', `login = lower(login) and login <> '' and position('@' in login) = 0`)
@Check('staff_email_lower', `email = lower(email)`)
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

  @VersionColumn({ default: 1 })
  version: number;
}

/** A named set of permissions that staff share. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'user_group_account_fkey' })
@Index('user_group_name_key', ['accountId', 'name'], { unique: true })
export class UserGroup extends AccountRow {
  @Column({ type: 'text' })
  name: string;
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
}
