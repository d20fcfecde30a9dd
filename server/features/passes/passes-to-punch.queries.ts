import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Gender } from '../../shared/gender.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import { decidingFactsJson, isScheduled, type DecidingFacts } from '../schedule/class-facts.sql.ts';
import type { PassLimits } from './pass.rules.ts';
import {
  coversSql,
  limitColumns,
  limitsJson,
  LIVE_PASSES,
  passRowJson,
  type HolderJson,
  type PassJson,
} from './pass.sql.ts';
import { isEnrolled, type CandidateFacts } from './punch.queries.ts';

/** Most passes of a student that are offered. */
export const MOST_CHOICES = 100;

/**
 * $1 today, $2 the student, $3 the date, $4 its weekday. Of the classes only those are read that a pass opens which may
 * be used on the date.
 */
const CHOICES = statement(
  'passes_to_punch',
  `with mine as materialized (
     select q.*, h.id as row_id, h.student_id as row_student_id, h.suspended_at as row_suspended_at
     from pass_holder h join (${LIVE_PASSES}) q on q.id = h.pass_id
     where h.student_id = $2 and h.deleted_at is null and h.left_at is null
     order by coalesce(q.expires < $1::date, false), coalesce(q.expires, 'infinity'::date), q.id limit ${MOST_CHOICES}
   ), allowed as materialized (
     select ${limitColumns('m.version_id')} from (
       select distinct version_id from mine
       where row_suspended_at is null and active_on <= $3::date and (expires is null or expires >= $3::date)) m
   ), opened as materialized (
     select c.id from class c
     where ${isScheduled('c', '$3::date', '$4')} and exists (select from allowed a where ${coversSql('a', 'c')})
   )
   select
     (select json_build_object('id', s.id, 'familyId', s.family_id, 'firstName', s.first_name,
        'lastName', s.last_name, 'born', s.born, 'gender', s.gender) from student s where s.id = $2) as student,
     (select coalesce(json_agg(json_build_object(
        'pass', ${passRowJson('m')}, 'limits', ${limitsJson('m.version_id')},
        'row', json_build_object('id', m.row_id, 'passId', m.id, 'studentId', m.row_student_id,
          'isSuspended', m.row_suspended_at is not null))), '[]') from mine m) as passes,
     (select coalesce(json_agg(json_build_object('facts', ${decidingFactsJson('$3::date')}, 'isEnrolled', ${isEnrolled})), '[]')
      from opened o join class c on c.id = o.id) as classes`,
);

export interface StudentToPunch {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
}

export interface HeldPass {
  readonly pass: PassJson;
  readonly limits: PassLimits;
  readonly row: HolderJson;
}

/** A student's passes, and the classes of a date that they may open. Null when there is no such student. */
export async function loadPassesToPunch(
  connection: AccountConnection,
  of: { studentId: string; date: LocalDate; today: LocalDate },
): Promise<{ student: StudentToPunch; passes: HeldPass[]; classes: CandidateFacts[] } | null> {
  type Row = {
    student: StudentToPunch | null;
    passes: HeldPass[];
    classes: { facts: DecidingFacts; isEnrolled: boolean }[];
  };
  const values = [of.today, of.studentId, of.date, weekdayOf(of.date)];
  const [row] = await connection.query<Row>(CHOICES, values);
  if (!row?.student) return null;
  return {
    student: row.student,
    passes: row.passes,
    classes: row.classes.map(({ facts, isEnrolled: enrolled }) => ({
      ...facts,
      isEnrolled: enrolled,
    })),
  };
}
