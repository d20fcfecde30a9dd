import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { decidingFactsUntil, type DecidingFacts } from '../schedule/class-facts.sql.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import {
  dayOf,
  LOOK_FOR_MEETING,
  type Asked,
  type EnrollFacts,
  type SeasonRangeFacts,
} from './enroll.rules.ts';

/** Class before pass, as everything that takes a seat locks them. */
export const LOCK_CLASS = statement(
  'enroll_lock_class',
  'select l.zone from class c join location l on l.id = c.location_id where c.id = $1 for no key update of c',
);

/** Nobody archives the student meanwhile (rule F-8). */
export const HOLD_STUDENT = statement(
  'enroll_hold_student',
  'select 1 from student where id = $1 for key share',
);

const LOAD = statement(
  'enroll_load',
  `select
     (select json_build_object('id', s.id, 'firstName', s.first_name, 'lastName', s.last_name, 'born', s.born,
        'gender', s.gender, 'isArchived', s.archived_at is not null, 'flagAlert', f.flag_alert)
      from student s join family f on f.id = s.family_id where s.id = $1) as student,
     (select ${decidingFactsUntil('$3::date', '$4::date')} from class c where c.id = $2) as class,
     (select json_agg(json_build_object('seasonId', n.id, 'name', n.name, 'kind', n.kind,
        'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.starts_on)
      from class_season cs join season n on n.id = cs.season_id join season_range r on r.season_id = n.id
      where cs.class_id = $2) as ranges,
     (select coalesce(json_agg(json_build_object('type', e.type, 'startsOn', e.starts_on, 'dropsOn', e.drops_on)
        order by e.starts_on), '[]')
      from enrollment e
      where e.student_id = $1 and e.class_id = $2 and e.removed_at is null and e.id is distinct from $5) as others,
     (select json_build_object('type', e.type, 'startsOn', e.starts_on, 'dropsOn', e.drops_on)
      from enrollment e where e.id = $5 and e.class_id = $2 and e.removed_at is null) as itself,
     (select json_build_object('day', d.day, 'active', d.active) from (
        select k.day, (select count(*)::integer from enrollment e
          where e.class_id = $2 and e.id is distinct from $5 and e.removed_at is null and e.type = 'ACTIVE'
            and e.starts_on <= k.day and (e.drops_on is null or e.drops_on >= k.day)) as active
        from (
          select $6::date as day where $6::date is not null
          union
          -- It only grows fuller on days on which somebody begins.
          select b.starts_on from enrollment b
          where b.class_id = $2 and b.removed_at is null and b.type = 'ACTIVE' and b.starts_on > $6::date
            and ($7::date is null or b.starts_on <= $7::date)) k
        order by active desc, k.day limit 1) d) as fullest`,
);

interface Row {
  student: (EnrollFacts['student'] & { id: string; lastName: string }) | null;
  class: DecidingFacts | null;
  ranges: SeasonRangeFacts[] | null;
  others: Asked[];
  /** The enrollment that is changed, where it is of this class. */
  itself: Asked | null;
  fullest: EnrollFacts['fullest'];
}

export interface LoadedPlace extends EnrollFacts {
  readonly student: EnrollFacts['student'] & { readonly id: string; readonly lastName: string };
}

/**
 * Locks the class and reads what decides about a place in it: whoever waited for another sees what that one wrote.
 * `instead` is the student's enrollment that the place comes from, and which stands in nobody's way.
 */
export async function loadPlace(
  tx: Tx,
  of: Asked & {
    studentId: string;
    classId: string;
    instead?: string;
    longerFrom?: LocalDate | null;
    now: Date;
  },
  mayReadAlert: boolean,
): Promise<LoadedPlace> {
  const [locked] = await tx.query<{ zone: string }>(LOCK_CLASS, [of.classId]);
  if (!locked) throw notFound('class');
  const today = dateInZone(of.now, locked.zone);
  const day = dayOf(of, today);
  tx.send(HOLD_STUDENT, [of.studentId]);
  const [row] = await tx.query<Row & Record<string, unknown>>(LOAD, [
    of.studentId,
    of.classId,
    day,
    lastDayToLookAt(day),
    of.instead ?? null,
    of.longerFrom ?? null,
    of.dropsOn,
  ]);
  if (!row?.class) throw notFound('class');
  if (!row.student) throw notFound('student');
  const { flagAlert } = row.student;
  return {
    student: {
      ...row.student,
      flagAlert: flagAlert && !mayReadAlert ? 'The family has a flag alert.' : flagAlert,
    },
    class: row.itself ? withoutSeatOf(row.itself, row.class, day) : row.class,
    ranges: row.ranges,
    others: row.others,
    fullest: row.fullest,
    today,
  };
}

/** Nobody is in his or her own way. */
function withoutSeatOf(place: Asked, of: DecidingFacts, day: LocalDate): DecidingFacts {
  if (place.type !== EnrollmentType.ACTIVE || place.startsOn === null) return of;
  if (place.dropsOn !== null && place.dropsOn < day) return of;
  const { seats } = of;
  if (place.startsOn <= day) return { ...of, seats: { ...seats, active: seats.active - 1 } };
  const counts = place.startsOn <= addDays(day, seats.lookAheadDays);
  return counts ? { ...of, seats: { ...seats, starting: seats.starting - 1 } } : of;
}

const lastDayToLookAt = (day: LocalDate): LocalDate => addDays(day, LOOK_FOR_MEETING);
