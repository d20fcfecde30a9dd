import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { dateInZone, timeInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { Origin } from '../audit/perform.ts';
import type { EditFacts, LastPunch } from './edit-pass.rules.ts';
import type { HolderKind, PassEntryKind } from './pass.enums.ts';

/** A sold pass as those who manage it need it. */
export interface ManagedPass {
  readonly id: string;
  readonly title: string;
  readonly holderKind: HolderKind;
  readonly used: number;
  readonly total: number | null;
  readonly activeOn: LocalDate;
  readonly expires: LocalDate | null;
  /** Its own flag, not the type's. */
  readonly isSuspended: boolean;
  readonly lastSeq: number;
  readonly lastPunch: LastPunch | null;
  readonly lastTotal: Change | null;
  readonly lastDates: Change | null;
  /** The rows that are neither deleted nor closed, the eldest student first. */
  readonly holders: readonly ManagedHolder[];
}

export interface ManagedHolder {
  readonly id: string;
  readonly studentId: string;
  readonly name: string;
  readonly isSuspended: boolean;
}

interface Change {
  readonly by: string | null;
  readonly at: string;
}

/** The consumed punch with the latest date of class: a USE line whose punch did not come back. */
export const lastPunchJson = (pass: string): string => `
  (select json_build_object('date', u.class_date, 'studentName', s.first_name)
   from pass_entry u join student s on s.id = u.student_id
   where u.pass_id = ${pass} and u.kind = 'USE' and not exists (
     select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')
   order by u.class_date desc, u.seq desc limit 1)`;

const lastChangeJson = (kind: string): string => `
  (select json_build_object('by', (select m.first_name || ' ' || m.last_name from staff m where m.id = e.by_id),
     'at', e.at)
   from pass_entry e where e.pass_id = p.id and e.kind = '${kind}' order by e.seq desc limit 1)`;

const LOCK = statement('managed_lock', 'select 1 from pass where id = $1 for no key update');

const LOAD = statement(
  'managed_load',
  `select json_build_object('id', p.id, 'title', v.title, 'holderKind', v.holder_kind, 'used', p.used, 'total', p.total, 'activeOn', p.active_on,
     'expires', p.expires, 'isSuspended', p.suspended_at is not null,
     'lastSeq', (select max(seq) from pass_entry where pass_id = p.id),
     'lastPunch', ${lastPunchJson('p.id')},
     'lastTotal', ${lastChangeJson('TOTAL')}, 'lastDates', ${lastChangeJson('DATES')},
     'holders', (select coalesce(json_agg(json_build_object('id', h.id, 'studentId', h.student_id,
         'name', s.first_name || ' ' || s.last_name, 'isSuspended', h.suspended_at is not null)
         order by s.born, s.id), '[]')
       from pass_holder h join student s on s.id = h.student_id
       where h.pass_id = p.id and h.deleted_at is null and h.left_at is null)) as pass
   from pass p join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
   where p.id = $1 and p.deleted_at is null and y.deleted_at is null`,
);

/** Locks a pass and reads it. Whoever waited for the lock sees what the one before has written. */
export async function lockPass(tx: Tx, passId: string): Promise<ManagedPass> {
  tx.send(LOCK, [passId]);
  const [row] = await tx.query<{ pass: ManagedPass }>(LOAD, [passId]);
  if (!row) throw notFound('pass');
  return row.pass;
}

/** The row that is asked for, or null for the pass as a whole. */
export function holderOf(pass: ManagedPass, holderId: string | null): ManagedHolder | null {
  if (holderId === null) return null;
  const holder = pass.holders.find(({ id }) => id === holderId);
  if (!holder) throw notFound('row of a pass');
  return holder;
}

/** The facts of an edit, with who made the last one of its kind. */
export function editFacts(pass: ManagedPass, last: Change | null, zone: string): EditFacts {
  const at = last && new Date(last.at);
  return {
    ...pass,
    lastChange:
      last && at
        ? `${last.by ? `by ${last.by} ` : ''}on ${sayDate(dateInZone(at, zone))} at ${timeInZone(at, zone)}`
        : null,
  };
}

/** Adds a line that is no punch. Sent after the change itself, so that it keeps what the pass has become. */
const LINE = statement(
  'managed_line',
  `insert into pass_entry (account_id, id, pass_id, seq, kind, student_id, used_after, total_after, active_on_after,
                           expires_after, reason, channel, by_id, at)
   select p.account_id, $2, p.id, $4, $5, $6, p.used, p.total, p.active_on, p.expires, $7, $8, $9, $10
   from pass p where p.account_id = $1 and p.id = $3`,
);

export function lineWrite(
  origin: Origin,
  of: {
    entryId: string;
    passId: string;
    seq: number;
    kind: PassEntryKind;
    studentId?: string | null;
    reason?: string | null | undefined;
    now: Date;
  },
) {
  return [
    LINE,
    [
      origin.accountId,
      of.entryId,
      of.passId,
      of.seq,
      of.kind,
      of.studentId ?? null,
      of.reason ?? null,
      origin.channel,
      origin.actorId,
      of.now,
    ],
  ] as const;
}
