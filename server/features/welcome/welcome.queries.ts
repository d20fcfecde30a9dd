import type { AccountConnection } from '../../db/connection.ts';
import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import { loader } from '../../graphql/loader-set.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { classFactsJson, isScheduled, type ClassFacts } from '../schedule/class-facts.sql.ts';
import { isMedicalAlertSql } from '../students/health.sql.ts';
import { studentJson, type StudentRow } from '../students/student.sql.ts';
import { birthDaysNear, byTime, slotsOfDay, type DaySlot } from './welcome.rules.ts';

/** Most classes of a day that are told. */
export const MOST_CLASSES = 500;
/** Most people of a panel. */
export const MOST_PEOPLE = 300;

const todays = (where: 'everywhere' | 'at_location') =>
  statement(
    `welcome_classes_${where}`,
    `select ${classFactsJson('d.today')} as row
     from class c join location l on l.id = c.location_id
     cross join lateral (select ($1::timestamptz at time zone l.zone)::date as today) d
     where ${where === 'everywhere' ? '$2::uuid is null' : 'c.location_id = $2::uuid'}
       and ${isScheduled('c', 'd.today', 'extract(isodow from d.today)')}
     order by (select min(o.starts) from timeslot o
               where o.event_id = c.id and o.weekday = extract(isodow from d.today)), c.name, c.id
     limit ${MOST_CLASSES}`,
  );

const EVERYWHERE = todays('everywhere');
const AT_LOCATION = todays('at_location');

/** What stands on today's timetable, at one location or, with the empty key, at all of them. Read once a request. */
export const todaysSlots = loader<DaySlot[]>('welcomeSlots', (snapshot, keys, context) =>
  Promise.all(
    keys.map(async (locationId) => {
      const rows = await snapshot.query<{ row: ClassFacts }>(
        locationId ? AT_LOCATION : EVERYWHERE,
        [context.clock.now(), locationId || null],
      );
      return rows.flatMap(({ row }) => slotsOfDay(row)).sort(byTime);
    }),
  ),
);

/** Somebody who comes today, with the classes in the order of their time. */
export interface Comer {
  readonly student: StudentRow;
  readonly classIds: string[];
}

const ENDS = lastDay('e');

/**
 * Who has a place on its day in each of these classes: $1 the classes, $2 their days, $3 today. Class by class, which
 * `offset 0` insists on: the planner would rather read all enrollments of the account.
 */
const COMING = `
  from unnest($1::uuid[], $2::date[]) with ordinality k (class_id, day, place)
  cross join lateral (
    select e.student_id from enrollment e
    where e.class_id = k.class_id and e.removed_at is null and e.type <> 'WAIT'
      and e.starts_on <= k.day and ${ENDS} >= k.day offset 0) e
  join student s on s.id = e.student_id and s.archived_at is null`;

const coming = (name: string, what: string, where: string) =>
  statement(
    name,
    `select ${studentJson('s', '$3::date')} as student, p.class_ids as "classIds" ${what}
     from (select e.student_id, array_agg(k.class_id::text order by k.place) as class_ids, min(k.place) as place
           ${COMING} ${where}
           group by e.student_id order by min(k.place), e.student_id limit ${MOST_PEOPLE}) p
     join student s on s.id = p.student_id left join student_medical m on m.id = s.id
     order by p.place, s.last_name, s.id`,
  );

const BIRTHDAYS = coming(
  'welcome_birthdays',
  '',
  `and to_char(s.born, 'MM-DD') = any ($4::text[])`,
);

const ALERTS = coming(
  'welcome_alerts',
  ', m.alert',
  `join student_medical h on h.id = s.id and ${isMedicalAlertSql('h.alert')}`,
);

/** The classes of a timetable that are held, each once, by time. */
const heldClasses = (slots: readonly DaySlot[]): [ids: string[], days: LocalDate[]] => {
  const held = new Map(
    slots.filter(({ reason }) => reason === null).map((slot) => [slot.class.id, slot.date]),
  );
  return [[...held.keys()], [...held.values()]];
};

/** Those who come today and may have a birthday near the day. */
export function comersWithBirthdays(
  connection: AccountConnection,
  slots: readonly DaySlot[],
  today: LocalDate,
): Promise<Comer[]> {
  return connection.query<Comer & Record<string, unknown>>(BIRTHDAYS, [
    ...heldClasses(slots),
    today,
    birthDaysNear(today),
  ]);
}

/** Those who come today and have a medical alert. */
export function comersWithAlerts(
  connection: AccountConnection,
  slots: readonly DaySlot[],
  today: LocalDate,
): Promise<(Comer & { alert: string })[]> {
  return connection.query<Comer & { alert: string } & Record<string, unknown>>(ALERTS, [
    ...heldClasses(slots),
    today,
  ]);
}

/** How many were active on two days. */
export interface ActiveNumbers {
  readonly families: number;
  readonly familiesBefore: number;
  readonly students: number;
  readonly studentsBefore: number;
  readonly enrollments: number;
  readonly enrollmentsBefore: number;
}

const covers = (day: string): string => `(e.starts_on <= ${day} and ${ENDS} >= ${day})`;
/** Whether `s` or `f` was not archived until the end of a day. */
const stood = (whose: string, day: string): string =>
  `(${whose}.archived_at is null or ${whose}.archived_at >= ${day} + 1)`;

/**
 * $1 today, $2 the day it is compared with, $3 the location. Counted by student and then by family, which takes half the
 * time of counting who is different. Of the families only the archived ones are read: all of them would take as long as
 * the rest. Without a name, so that it is planned for its days: a plan for any days takes twice as long.
 */
const numbers = (where: 'everywhere' | 'at_location') =>
  statement(
    '',
    `with places as (
       select s.family_id, e.student_id,
         case when ${covers('$1::date')} and s.archived_at is null and f.archived_at is null then 1 else 0 end as now,
         case when ${covers('$2::date')} and ${stood('s', '$2::date')} and ${stood('f', '$2::date')} then 1 else 0 end
           as before
       from enrollment e join student s on s.id = e.student_id
       left join (select a.id, a.archived_at from family a where a.archived_at is not null) f on f.id = s.family_id
       where e.type = 'ACTIVE' and e.removed_at is null and e.starts_on <= $1::date and ${ENDS} >= $2::date
         and ${
           where === 'everywhere'
             ? '$3::uuid is null'
             : 'e.class_id in (select c.id from class c where c.location_id = $3::uuid)'
         }
     ), students as (
       select family_id, sum(now)::int as now, sum(before)::int as before from places group by student_id, family_id
     ), families as (
       select sum(now)::int as now, sum(before)::int as before, (count(*) filter (where now > 0))::int as students,
         (count(*) filter (where before > 0))::int as students_before
       from students group by family_id
     )
     select coalesce(sum(now), 0)::int as enrollments, coalesce(sum(before), 0)::int as "enrollmentsBefore",
       coalesce(sum(students), 0)::int as students, coalesce(sum(students_before), 0)::int as "studentsBefore",
       (count(*) filter (where now > 0))::int as families,
       (count(*) filter (where before > 0))::int as "familiesBefore"
     from families`,
  );

const NUMBERS_EVERYWHERE = numbers('everywhere');
const NUMBERS_AT_LOCATION = numbers('at_location');

export async function activeNumbers(
  connection: AccountConnection,
  today: LocalDate,
  before: LocalDate,
  locationId: string | null,
): Promise<ActiveNumbers> {
  const [row] = await connection.query<ActiveNumbers & Record<string, unknown>>(
    locationId ? NUMBERS_AT_LOCATION : NUMBERS_EVERYWHERE,
    [today, before, locationId],
  );
  if (!row) throw new Error('Counting answers a row.');
  return row;
}
