import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { isNotCalledOff, isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import type { ClosureValues } from '../schedule/closure.form.ts';
import type { ClassDate } from './look-again.ts';

/** The days of a closure, and what it closes on them. */
export type ClosedDays = Pick<ClosureValues, 'startsOn' | 'endsOn' | 'programIds' | 'locationIds'>;

/** Of one closure before and after a change; null while it closes no class. */
export interface ClosedOtherwise {
  readonly id: string;
  readonly before: ClosedDays | null;
  readonly after: ClosedDays | null;
}

/** Whether class `c` is closed on a date by days that stand in four parameters, the first of them named. */
const closes = (first: number, date: string): string => `
  (${date} between $${first}::date and $${first + 1}::date
   and (c.program_id = any ($${first + 2}::uuid[]) or c.location_id = any ($${first + 3}::uuid[])))`;
const before = (date: string): string => closes(1, date);
const after = (date: string): string => closes(5, date);

/** All that either closes, from the first day to the last of both: what an index of class and date finds. */
const mayBe = (classId: string, date: string): string => `
  ${classId} = any (array(
    select id from class where program_id = any ($3::uuid[] || $7::uuid[]) or location_id = any ($4::uuid[] || $8::uuid[])))
  and ${date} between least($1::date, $5::date) and greatest($2::date, $6::date)`;

/** Alone, as for a cancelled date: nobody marks a roll there meanwhile. */
const LOCK_CLASSES = statement(
  'closed_days_lock_classes',
  `select 1 from class where program_id = any ($1::uuid[]) or location_id = any ($2::uuid[])
   order by id for no key update`,
);

/** For the evaluations, which look at the rolls without their class. */
const LOCK_ROLLS = statement(
  'closed_days_lock_rolls',
  `select 1 from class c join occurrence o on o.event_id = c.id
   where ${mayBe('o.event_id', 'o.date')} and ${before('o.date')} <> ${after('o.date')} order by o.id for no key update of o`,
);

/** Whether a day that the closure $9 closes no more is held now, as far as other closures and cancellations tell. */
const isOpened = (date: string): string =>
  `${before(date)} and not ${after(date)} and ${isNotCalledOff('c', date, 'k.id <> $9::uuid')}`;

/**
 * Locks what was earned by absences on days that are closed now, and what was given for days that are held now, for a
 * cancellation that was taken back meanwhile. All in one go, as whoever else locks several does; of a token that is locked
 * the newest row is read.
 */
const LOCK_TOKENS = statement(
  'closed_days_lock_tokens',
  `select t.id, t.makeup_id is not null as "isUsed",
     case when t.cancellation_id is null then 'EARNED' when t.origin = 'ABSENCE' then 'ADOPTED' else 'GIVEN' end as kind
   from class c join token t on t.class_id = c.id
   where ${mayBe('t.class_id', 't.date')} and t.revoked_at is null and t.deleted_at is null
     and case when t.cancellation_id is null then ${after('t.date')} and not ${before('t.date')}
           else (t.origin = 'ABSENCE' or t.recalled_at is not null) and ${isOpened('t.date')} and exists (
             select from cancellation u where u.id = t.cancellation_id and u.undone_at is not null) end
   order by t.id for no key update of t`,
);

/** Dates with absences that are held now that the closure $9 closes them no more. */
const OPENED = statement(
  'closed_days_opened',
  `select distinct c.id as "classId", o.date::text as date
   from class c join occurrence o on o.event_id = c.id
   where ${mayBe('o.event_id', 'o.date')} and ${before('o.date')} and not ${after('o.date')}
     and ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('c', 'o.date', 'k.id <> $9::uuid')}
     and exists (select from mark m where m.occurrence_id = o.id and m.status in ('ABSENT', 'EXCUSED'))`,
);

/** One-day enrollments on days that are closed now and were not. */
const ONE_DAYS = statement(
  'closed_days_one_days',
  `select count(*)::integer as places from class c join enrollment e on e.class_id = c.id
   where ${mayBe('e.class_id', 'e.starts_on')} and ${after('e.starts_on')} and not ${before('e.starts_on')}
     and e.type in ('TRIAL', 'MAKEUP', 'SINGLE_DAY') and e.removed_at is null`,
);

interface ConcernedToken {
  readonly id: string;
  readonly isUsed: boolean;
  /** By an absence; by one, but owed for a cancellation that followed; or for a cancellation. */
  readonly kind: 'EARNED' | 'ADOPTED' | 'GIVEN';
}

/** How days are sent; none close nothing. */
const valuesOf = (days: ClosedDays | null) => [
  ...[days?.startsOn ?? null, days?.endsOn ?? null],
  ...[days?.programIds ?? [], days?.locationIds ?? []],
];

/**
 * Locks the classes that are closed or opened, their rolls on these days, and the tokens that are concerned: one statement
 * after the other, since each must see what those it has waited for left behind. Students are not locked: no limit is
 * looked at.
 */
export function lockClosedDays(
  tx: Tx,
  { id, before: were, after: are }: ClosedOtherwise,
): Promise<ConcernedToken[]> {
  const days = [...valuesOf(were), ...valuesOf(are)];
  const both = (of: 'programIds' | 'locationIds') => [...(were?.[of] ?? []), ...(are?.[of] ?? [])];
  tx.send(LOCK_CLASSES, [both('programIds'), both('locationIds')]);
  tx.send(LOCK_ROLLS, days);
  return tx.query<ConcernedToken & Record<string, unknown>>(LOCK_TOKENS, [...days, id]);
}

/** How many places that are for one day stand on newly closed days; nothing becomes of them. */
export async function oneDaysOn(
  tx: Tx,
  { before: were, after: are }: ClosedOtherwise,
): Promise<number> {
  const days = [...valuesOf(were), ...valuesOf(are)];
  const [row] = await tx.query<{ places: number }>(ONE_DAYS, days);
  return row?.places ?? 0;
}

/** What is held again and has absences, once it is locked. */
export const openedDates = (
  tx: Tx,
  { id, before: were, after: are }: ClosedOtherwise,
): Promise<ClassDate[]> =>
  tx.query<ClassDate & Record<string, unknown>>(OPENED, [...valuesOf(were), ...valuesOf(are), id]);
