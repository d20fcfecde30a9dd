import { statement, type Statement } from '../../db/statement.ts';
import { newId } from '../../shared/ids.ts';
import type { Origin } from '../audit/perform.ts';
import type { DecidedMark } from './roll.rules.ts';

/**
 * All marks, a version of each, and the next version of the roll, in one statement. Its occurrence is locked, or the class
 * is for good. What nobody made is nobody's (rule T-6). Where the last mark is taken back, the roll is not taken any more.
 */
const WRITE = statement(
  'marks_write',
  `with roll as (
     update occurrence set version = version + 1,
       taken_at = case
         when $17 then coalesce(taken_at, $3)
         when exists (select from mark m where m.account_id = $1 and m.occurrence_id = $2 and m.status is not null
                        and m.student_id <> all ($10::uuid[])) then taken_at
       end,
       checked_in_at = case when $4 then $3 else checked_in_at end
     where account_id = $1 and id = $2),
   sent as (
     select * from unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::boolean[], $14::text[],
                          $15::time[], $16::time[])
       as m (id, version_id, student_id, enrollment_id, status, is_auto, comment, arrived_at, left_at)),
   written as (
     insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, is_auto, comment, arrived_at,
                       left_at, changed_at)
     select $1, id, $2, student_id, enrollment_id, status, is_auto, comment, arrived_at, left_at, $3 from sent
     on conflict (account_id, occurrence_id, student_id) do update set
       enrollment_id = excluded.enrollment_id, status = excluded.status, is_auto = excluded.is_auto,
       comment = excluded.comment, arrived_at = excluded.arrived_at, left_at = excluded.left_at,
       version = mark.version + 1, changed_at = excluded.changed_at
     returning id, student_id, version)
   insert into mark_version (account_id, id, mark_id, no, status, is_auto, comment, arrived_at, left_at,
                             in_check_in_mode, channel, by_id, at)
   select $1, s.version_id, w.id, w.version, s.status, s.is_auto, s.comment, s.arrived_at, s.left_at, $5, $6,
     case when s.is_auto then null else $7::uuid end, $3
   from written w join sent s on s.student_id = w.student_id`,
);

/** The write that records marks of an occurrence. */
export const marksWrite = (
  origin: Origin,
  of: {
    readonly occurrenceId: string;
    readonly marks: readonly DecidedMark[];
    readonly isFirstCheckIn: boolean;
    readonly inCheckInMode: boolean;
    readonly at: Date;
  },
): [Statement, readonly unknown[]] => [
  WRITE,
  [
    origin.accountId,
    of.occurrenceId,
    of.at,
    of.isFirstCheckIn,
    of.inCheckInMode,
    origin.channel,
    origin.actorId,
    of.marks.map(() => newId()),
    of.marks.map(() => newId()),
    of.marks.map(({ studentId }) => studentId),
    of.marks.map(({ enrollmentId }) => enrollmentId),
    of.marks.map(({ status }) => status),
    of.marks.map(({ isAuto }) => isAuto),
    of.marks.map(({ comment }) => comment),
    of.marks.map(({ arrivedAt }) => arrivedAt),
    of.marks.map(({ leftAt }) => leftAt),
    of.marks.some(({ status }) => status !== null),
  ],
];
