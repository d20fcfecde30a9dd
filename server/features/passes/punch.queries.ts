import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import type { Gender } from '../../shared/gender.ts';
import {
  classFactsJson,
  type ClassFacts,
  type DecidingFacts,
} from '../schedule/class-facts.sql.ts';
import { meetingOn } from '../schedule/meeting.rules.ts';
import { oneDayOpenings } from '../schedule/openings.rules.ts';
import type { PassLimits } from './pass.rules.ts';
import { limitsJson, LIVE_PASSES, passRowJson, type PassJson } from './pass.sql.ts';
import type { PunchFacts } from './punch.rules.ts';

/** A pass as a punch needs it. */
export interface PassRow extends PassJson {
  readonly limits: PassLimits;
}

/** The student and the row that makes him or her a holder. */
export interface HolderRow {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
  readonly holderId: string | null;
  readonly isHolder: boolean;
  readonly isSuspended: boolean;
}

export type Candidate = ClassFacts & { readonly isEnrolled: boolean };
/** What decides about a candidate, which is less than what is shown of it. */
export type CandidateFacts = DecidingFacts & { readonly isEnrolled: boolean };

/** `$1` is the pass. */
export const passJson = `
  (select ${passRowJson('q', `, 'limits', ${limitsJson('q.version_id')}`)}
   from (${LIVE_PASSES} and p.id = $1) q)`;

/** `$1` is the pass, `$2` the student. */
export const holderJson = `
  (select json_build_object(
     'id', s.id, 'familyId', s.family_id, 'firstName', s.first_name, 'lastName', s.last_name, 'born', s.born,
     'gender', s.gender, 'holderId', h.id,
     'isHolder', h.id is not null and h.left_at is null and h.deleted_at is null and s.archived_at is null,
     'isSuspended', coalesce(h.suspended_at is not null, false))
   from student s left join pass_holder h on h.student_id = s.id and h.pass_id = $1
   where s.id = $2)`;

/** Whether student `$2` is enrolled in class `c` on `$3`. */
export const isEnrolled = `exists (
  select from enrollment n where n.student_id = $2 and n.class_id = c.id and n.type <> 'WAIT' and n.removed_at is null
    and n.starts_on <= $3::date and (n.drops_on is null or n.drops_on >= $3::date))`;

export const candidateJson = `json_build_object('facts', ${classFactsJson('$3::date')}, 'isEnrolled', ${isEnrolled})`;

/** Locks in the order class, pass, student, so that no two punches wait for each other. */
const LOCK_CLASS = statement(
  'punch_lock_class',
  'select zone from class c join location l on l.id = c.location_id where c.id = $1 for no key update of c',
);
const LOCK_PASS = statement(
  'punch_lock_pass',
  'select 1 from pass where id = $1 for no key update',
);

const ONE = statement(
  'punch_one',
  `select ${passJson} as pass, ${holderJson} as student,
     (select ${candidateJson} from class c where c.id = $4) as candidate,
     (select coalesce(max(seq), 0) from pass_entry where pass_id = $1) as seq`,
);

export interface CandidateJson {
  facts: ClassFacts;
  isEnrolled: boolean;
}
export const flat = ({ facts, isEnrolled: enrolled }: CandidateJson): Candidate => ({
  ...facts,
  isEnrolled: enrolled,
});

export interface OnePunch {
  readonly pass: PassRow | null;
  readonly student: HolderRow | null;
  readonly candidate: Candidate | null;
  readonly lastSeq: number;
}

/** Takes the locks of a punch; null when there is no such class. The answer is the class's zone. */
export async function lockForPunch(
  connection: AccountConnection,
  passId: string,
  classId: string,
): Promise<string | null> {
  const zone = connection.query<{ zone: string }>(LOCK_CLASS, [classId]);
  const locked = connection.query(LOCK_PASS, [passId]);
  const [rows] = await Promise.all([zone, locked]);
  return rows[0]?.zone ?? null;
}

/** What a punch of one class needs. A statement after the locks, so that it sees what the one before it wrote. */
export async function loadPunch(
  connection: AccountConnection,
  of: { passId: string; studentId: string; classId: string; date: LocalDate },
): Promise<OnePunch> {
  type Row = {
    pass: PassRow | null;
    student: HolderRow | null;
    candidate: CandidateJson | null;
    seq: number;
  };
  const [row] = await connection.query<Row>(ONE, [of.passId, of.studentId, of.date, of.classId]);
  return {
    pass: row?.pass ?? null,
    student: row?.student ?? null,
    candidate: row?.candidate ? flat(row.candidate) : null,
    lastSeq: row?.seq ?? 0,
  };
}

/** The facts that the rules decide by. */
export function punchFacts(
  pass: PassRow,
  student: HolderRow,
  candidate: CandidateFacts,
  date: LocalDate,
  now: Date,
): PunchFacts {
  return {
    pass,
    limits: pass.limits,
    student,
    class: candidate,
    meeting: meetingOn(candidate, date),
    isEnrolled: candidate.isEnrolled,
    oneDayOpenings: oneDayOpenings(candidate.capacity, candidate.seats),
    date,
    today: dateInZone(now, candidate.location.zone),
  };
}
