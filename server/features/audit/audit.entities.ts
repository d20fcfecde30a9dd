import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Account } from '../accounts/account.entity.ts';
import { type Channel } from './channel.ts';

/**
 * Who did what, when and from where. Written with the change itself, never changed afterwards. Staff is named, not
 * imported: the audit stands before every feature that writes to it.
 */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'audit_entry_account_fkey' })
@ForeignKey('Staff', ['accountId', 'actorId'], ['accountId', 'id'], {
  name: 'audit_entry_actor_fkey',
})
@Index('audit_entry_request_key', ['accountId', 'requestId'], { unique: true })
@Index('audit_entry_at', ['accountId', 'at'])
@Index('audit_entry_verb', ['accountId', 'verb', 'at'])
@Index('audit_entry_actor', ['accountId', 'actorId', 'at'])
@Index('audit_entry_channel', ['accountId', 'channel', 'at'], {
  where: `channel <> 'OFFICE_PORTAL'`,
})
export class AuditEntry extends AccountRow {
  /** Chosen by the client so that a repeated request is known again. */
  @Column({ type: 'text', nullable: true })
  requestId: string | null;

  /** Fingerprint of the input, so that an id is not taken for another request. */
  @Column({ type: 'text', nullable: true })
  inputHash: string | null;

  /** Null for the system and the command line. */
  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'inet', nullable: true })
  ip: string | null;

  @Column({ type: 'text' })
  verb: string;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}

/** A record that an entry is about; its own story is found by it. */
@Entity()
@ForeignKey(() => AuditEntry, ['accountId', 'entryId'], ['accountId', 'id'], {
  name: 'audit_target_entry_fkey',
})
@Index('audit_target_entry', ['accountId', 'entryId'])
@Index('audit_target_record', ['accountId', 'recordId', 'at', 'entryId'])
@Index('audit_target_kind', ['accountId', 'kind', 'at', 'entryId'])
export class AuditTarget extends AccountRow {
  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'text' })
  kind: string;

  /** No foreign key: the audit outlives the record. */
  @Column({ type: 'uuid' })
  recordId: string;

  /** The entry's own, so that what happened to a record is read from an index in its order. */
  @Column({ type: 'timestamptz' })
  at: Date;
}
