import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { newId } from '../../shared/ids.ts';
import { notAssigned } from './attendance-window.queries.ts';
import { seesAllAttendance } from './attendance.policy.ts';
import type { OccurrenceKey } from './occurrence.rules.ts';
import type { RollReaders } from './roll.types.ts';

/** Whoever has not said so for this long has the roll open no more. */
const GONE_AFTER = 60_000;

/**
 * $1 the class, $2 the date, $3 the start, $4 who, $5 a new id, $6 now, $7 before when the others are gone, $8 whether
 * this one leaves, $9 whether all classes may be seen. First comes one's own row; the old ones, of this roll and one's own
 * of others, are taken only where nobody else is at them just then: two who come back at once do not wait for each other.
 */
const KEEP_OPEN = statement(
  'keep_roll_open',
  `with the_class as (
     select c.id, $9::boolean or exists (
       select from class_instructor i where i.class_id = c.id and i.staff_id = $4
         and (i.valid_from is null or i.valid_from <= $2::date) and (i.valid_to is null or i.valid_to >= $2::date)
     ) as allowed
     from class c where c.id = $1
   ), own as (
     insert into roll_reader (account_id, id, event_id, date, starts, staff_id, seen_at)
     select nullif(current_setting('app.account_id'), '')::uuid, $5::uuid, t.id, $2::date, $3::time, $4::uuid, $6
     from the_class t where t.allowed and not $8::boolean
     on conflict (account_id, event_id, date, starts, staff_id) do update set seen_at = excluded.seen_at
     returning id
   ), old as (
     select r.id from roll_reader r
     where (r.event_id = $1 and r.date = $2::date and r.starts = $3::time or r.staff_id = $4) and r.seen_at < $7
         and r.id not in (select id from own)
       or $8::boolean and r.staff_id = $4 and r.event_id = $1 and r.date = $2::date and r.starts = $3::time
     for update skip locked
   ), gone as (
     delete from roll_reader where id in (select id from old)
   )
   select t.allowed,
     coalesce((select o.version from occurrence o
               where o.event_id = t.id and o.date = $2::date and o.starts = $3::time), 0) as version,
     (select coalesce(json_agg(m.first_name || ' ' || m.last_name order by m.first_name, m.last_name), '[]')
      from roll_reader r join staff m on m.id = r.staff_id
      where r.event_id = t.id and r.date = $2::date and r.starts = $3::time
        and r.staff_id <> $4 and r.seen_at >= $7) as others
   from the_class t`,
);

/**
 * Says that one has a roll open, or no more, and answers who else has (rule T-12). It is no change of a record: nothing
 * of it outlives a minute, and the audit is left out of it.
 */
export async function keepRollOpen(
  { services, account, viewer, clock }: Context,
  { classId, date, starts }: OccurrenceKey,
  leaving: boolean,
): Promise<RollReaders> {
  const now = clock.now();
  const [row] = await inTransaction(services.source, account.id, (tx) =>
    tx.query<RollReaders & { allowed: boolean } & Record<string, unknown>>(KEEP_OPEN, [
      ...[classId, date, starts, viewer.staff.id, newId(), now],
      ...[new Date(now.getTime() - GONE_AFTER), leaving, seesAllAttendance(viewer)],
    ]),
  );
  if (!row) throw notFound('class');
  if (!row.allowed) throw notAssigned();
  return { version: row.version, others: row.others };
}
