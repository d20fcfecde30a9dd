import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Channel } from '../audit/channel.ts';
import { timeslotsJson } from '../schedule/class-facts.sql.ts';
import { timeslotsOn, type TimeslotFacts } from '../schedule/meeting.rules.ts';
import type { PassEntryKind } from './pass.enums.ts';

/** A line of the log as it is shown. */
export interface EntryRow {
  readonly id: string;
  readonly passId: string;
  readonly seq: number;
  readonly kind: PassEntryKind;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly classDate: LocalDate | null;
  readonly usedAfter: number;
  readonly totalAfter: number | null;
  readonly activeOnAfter: LocalDate | null;
  readonly expiresAfter: LocalDate | null;
  readonly reason: string | null;
  readonly channel: Channel;
  readonly by: string | null;
  readonly at: string;
  readonly isReturned: boolean;
  readonly enrollmentRemoved: boolean;
  readonly class: { id: string; name: string; timeslots: TimeslotFacts[] } | null;
  readonly student: { id: string; firstName: string; lastName: string } | null;
}

/** An `EntryRow` of the line `e`. */
export const entryJson = `
  json_build_object('id', e.id, 'passId', e.pass_id, 'seq', e.seq, 'kind', e.kind, 'classId', e.class_id,
    'studentId', e.student_id, 'classDate', e.class_date, 'usedAfter', e.used_after, 'totalAfter', e.total_after,
    'activeOnAfter', e.active_on_after, 'expiresAfter', e.expires_after, 'reason', e.reason,
    'channel', e.channel, 'at', e.at,
    'by', (select m.first_name || ' ' || m.last_name from staff m where m.id = e.by_id),
    'isReturned', e.kind = 'USE' and exists (
      select from pass_entry r where r.enrollment_id = e.enrollment_id and r.kind = 'RETURN'),
    'enrollmentRemoved', coalesce((select n.removed_at is not null from enrollment n where n.id = e.enrollment_id), false),
    'class', (select json_build_object('id', c.id, 'name', c.name, 'isActive', c.is_active, 'capacity', c.capacity,
        'minAge', c.min_age, 'maxAge', c.max_age, 'gender', c.gender, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
        'source', c.source, 'timeslots', ${timeslotsJson('c.id')})
      from class c where c.id = e.class_id),
    'student', (select json_build_object('id', s.id, 'familyId', s.family_id, 'firstName', s.first_name,
        'lastName', s.last_name, 'born', s.born, 'gender', s.gender)
      from student s where s.id = e.student_id))`;

/** Newest first, before a place in the ledger. */
const OF_PASS = statement(
  'pass_entries',
  `select ${entryJson} as row from pass_entry e where e.pass_id = $1 and e.seq < $2 order by e.seq desc limit $3`,
);

const BY_ID = statement(
  'pass_entries_by_id',
  `select ${entryJson} as row from pass_entry e where e.id = any ($1)`,
);

/** Adds the times at which the class met on the day. */
export const withTimes = (row: EntryRow) => ({
  ...row,
  timeslots: row.class && row.classDate ? timeslotsOn(row.class.timeslots, row.classDate) : [],
});

/** Lines of a pass's log, newest first. */
export async function entriesOfPass(
  connection: AccountConnection,
  passId: string,
  before: number,
  limit: number,
) {
  const rows = await connection.query<{ row: EntryRow }>(OF_PASS, [passId, before, limit]);
  return rows.map(({ row }) => withTimes(row));
}

export const entryById = loader('passEntry', async (snapshot, ids) => {
  const rows = await snapshot.query<{ row: EntryRow }>(BY_ID, [ids]);
  return inOrder(
    ids,
    rows.map(({ row }) => withTimes(row)),
    (row) => row.id,
    (row) => row ?? null,
  );
});
