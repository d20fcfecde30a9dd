import type pg from 'pg';
import { newId } from '../../shared/ids.ts';

/** Of each account: classes that met on so many days, with so many who did not come, and some who did. */
const DAYS = 10;
const ABSENT = 20;
const PRESENT = 10;

export interface Absences {
  readonly accountIds: readonly string[];
  readonly count: number;
}

/** Schools in which absences were recorded, and nothing has been evaluated since. */
export async function makeAbsences(
  owner: pg.Client,
  { accounts, absences }: { readonly accounts: number; readonly absences: number },
): Promise<Absences> {
  const accountIds = Array.from({ length: accounts }, newId);
  const classes = Math.max(1, Math.round(absences / accounts / (DAYS * ABSENT)));
  for (const [text, ...values] of [
    [
      `insert into account (id, slug, name, zone, currency)
       select id, 'tokens-' || n, 'School ' || n, 'America/Toronto', 'CAD' from unnest($1::uuid[]) with ordinality k (id, n)`,
    ],
    [
      `insert into setting (account_id, id, area, value)
       select id, uuidv7(), 'TOKENS', '{"automatic": "EVERY", "validFor": 60, "validUnit": "DAYS"}' from unnest($1::uuid[]) id`,
    ],
    [
      `insert into location (account_id, id, name, zone)
       select id, uuidv7(), 'Gym', 'America/Toronto' from unnest($1::uuid[]) id`,
    ],
    [
      `insert into program (account_id, id, name) select id, uuidv7(), 'Gym' from unnest($1::uuid[]) id`,
    ],
    [
      `insert into event (account_id, id, kind)
       select id, uuidv7(), 'CLASS' from unnest($1::uuid[]) id, generate_series(1, $2::integer)`,
      classes,
    ],
    [
      `insert into class (account_id, id, name, program_id, location_id)
       select e.account_id, e.id, 'Class ' || e.id, p.id, l.id from event e
       join program p on p.account_id = e.account_id join location l on l.account_id = e.account_id
       where e.account_id = any ($1::uuid[])`,
    ],
    [
      `insert into timeslot (account_id, id, event_id, weekday, starts, ends)
       select account_id, uuidv7(), id, day, '17:00', '18:00' from event, generate_series(1, 7) day
       where account_id = any ($1::uuid[])`,
    ],
    [
      `insert into family (account_id, id, name) select id, uuidv7(), 'Family' from unnest($1::uuid[]) id`,
    ],
    [
      `with place as materialized (
         select c.account_id, c.id as class_id, f.id as family_id, uuidv7() as student_id, n
         from class c join family f on f.account_id = c.account_id, generate_series(1, $2::integer) n
         where c.account_id = any ($1::uuid[])),
       student as (
         insert into student (account_id, id, family_id, first_name, last_name)
         select account_id, student_id, family_id, 'Maya', 'Alvarez ' || n from place)
       insert into enrollment (account_id, id, student_id, class_id, type, starts_on)
       select account_id, uuidv7(), student_id, class_id, 'ACTIVE', current_date - 90 from place`,
      ABSENT + PRESENT,
    ],
    [
      `insert into occurrence (account_id, id, event_id, date, starts, version, taken_at)
       select account_id, uuidv7(), id, current_date - 1 - day, '17:00', 1, now()
       from class, generate_series(1, $2::integer) day where account_id = any ($1::uuid[])`,
      DAYS,
    ],
    [
      `insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, changed_at)
       select account_id, uuidv7(), id, student_id, enrollment_id, case when n <= $2 then 'ABSENT' else 'PRESENT' end, now()
       from (
         select o.account_id, o.id, e.student_id, e.id as enrollment_id,
           row_number() over (partition by o.account_id, o.id order by hashtext(o.id::text || e.id::text)) as n
         from occurrence o join enrollment e on e.account_id = o.account_id and e.class_id = o.event_id
         where o.account_id = any ($1::uuid[])) k
       order by account_id, id`,
      ABSENT,
    ],
    [
      `insert into evaluation (account_id, id, class_id, date, due_at)
       select account_id, uuidv7(), event_id, date, (date + time '18:30') at time zone 'America/Toronto'
       from occurrence where account_id = any ($1::uuid[])`,
    ],
  ] as const)
    await owner.query(text, [accountIds, ...values]);
  // Of tables that are empty nothing is known, as in a school that is new: what is known would be that they are empty.
  await owner.query(
    'vacuum analyze account, setting, location, program, event, class, student, enrollment, occurrence, mark, evaluation',
  );
  return { accountIds, count: accounts * classes * DAYS * ABSENT };
}
