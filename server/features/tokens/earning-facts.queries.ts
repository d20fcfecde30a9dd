import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import type { MarkStatus } from '../attendance/attendance.enums.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { countedSql, earningType, limitSpanSql } from './earning.sql.ts';
import { makeupToday } from './token.sql.ts';
import type { TokenOrigin } from './token.enums.ts';

/** Somebody on a date of a class. */
export interface Visit {
  readonly studentId: string;
  readonly classId: string;
  readonly date: LocalDate;
}

export const visitKey = ({ studentId, classId, date }: Visit): string =>
  `${studentId} ${classId} ${date}`;

/** What is recorded of one at an occurrence of that date. */
export interface SlotMark {
  readonly occurrenceId: string;
  readonly starts: LocalTime;
  readonly status: MarkStatus;
  readonly enrollmentId: string | null;
  /** Null without one, and where it is gone and earns none any more. */
  readonly enrollmentType: EnrollmentType | null;
  readonly isHeld: boolean;
}

/** The token of a student, class and date, unless it was taken back. */
export interface StandingToken {
  readonly id: string;
  readonly origin: TokenOrigin;
  /** Whether it is owed for a cancellation now, though an absence may have earned it (rule M-6). */
  readonly isForCancellation: boolean;
  readonly isDeleted: boolean;
  readonly isRequested: boolean;
  readonly makeup: {
    readonly date: LocalDate;
    readonly locationName: string;
    readonly isOver: boolean;
  } | null;
}

export interface VisitFacts extends Visit {
  readonly marks: readonly SlotMark[];
  readonly token: StandingToken | null;
  readonly locationId: string;
  readonly programId: string;
  /** In which span the limit is counted, and how many count. */
  readonly span: string;
  readonly counted: number;
}

/** So many tokens of an account can be decided about side by side, each student's one after the other. */
export const BUCKETS = 64;

/**
 * Whoever decides about tokens of these students must wait. Their rows are not locked: others lock those before classes,
 * and this comes after them.
 */
const LOCK_STUDENTS = statement(
  'earning_lock_students',
  `select pg_advisory_xact_lock(hashtext('earning ' || $1::text), k)
   from (select distinct hashtext(s::text) & ${BUCKETS - 1} as k from unnest($2::uuid[]) s order by 1) b`,
);

const LOCK_TOKENS = statement(
  'earning_lock_tokens',
  `select t.id from unnest($1::uuid[], $2::uuid[], $3::date[]) as k (student_id, class_id, date)
   join token t on t.student_id = k.student_id and t.class_id = k.class_id and t.date = k.date
   where t.revoked_at is null order by t.id for no key update of t`,
);

/** A `StandingToken` of the token `t`. */
export const standingTokenJson = (t: string, now: string): string => `
  json_build_object('id', ${t}.id, 'origin', ${t}.origin,
    'isForCancellation', ${t}.cancellation_id is not null, 'isDeleted', ${t}.deleted_at is not null,
    'isRequested', ${t}.requested_at is not null,
    'makeup', (select json_build_object('date', tm.starts_on, 'locationName', tml.name,
                 'isOver', tm.starts_on < ${makeupToday(now)})
               from enrollment tm join class tmc on tmc.id = tm.class_id join location tml on tml.id = tmc.location_id
               where tm.id = ${t}.makeup_id))`;

const LIMIT = { period: '$5', per: '$6', now: '$7' };

/** After the locks. $4 the enrollments that would earn one. */
const FACTS = statement(
  'earning_facts',
  `select k.student_id as "studentId", k.class_id as "classId", k.date::text as date,
     c.location_id as "locationId", c.program_id as "programId", s.span,
     ${countedSql(LIMIT, { studentId: 'k.student_id', enrollmentId: 'k.enrollment_id', span: 's.span' })} as counted,
     (select coalesce(json_agg(json_build_object('occurrenceId', o.id, 'starts', to_char(o.starts, 'HH24:MI'),
         'status', m.status, 'enrollmentId', m.enrollment_id, 'enrollmentType', ${earningType('o.event_id', 'o.date')},
         'isHeld', ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('c', 'o.date')})), '[]')
      from occurrence o join mark m on m.occurrence_id = o.id left join enrollment e on e.id = m.enrollment_id
      where o.event_id = k.class_id and o.date = k.date and m.student_id = k.student_id and m.status is not null) as marks,
     (select ${standingTokenJson('t', '$7')} from token t where t.student_id = k.student_id and t.class_id = k.class_id and t.date = k.date and t.revoked_at is null) as token
   from unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[]) as k (student_id, class_id, date, enrollment_id)
   join class c on c.id = k.class_id
   cross join lateral (select ${limitSpanSql('$5', 'k.class_id', 'k.date')} as span) s`,
);

const keysOf = (visits: readonly Visit[]) => [
  visits.map(({ studentId }) => studentId),
  visits.map(({ classId }) => classId),
  visits.map(({ date }) => date),
];

export const lockStudents = (tx: Tx, visits: readonly Visit[]): void => {
  tx.send(LOCK_STUDENTS, [tx.accountId, visits.map(({ studentId }) => studentId)]);
};

/** Locks what tokens there are for these, and says whether there are any. */
export const lockTokens = async (tx: Tx, visits: readonly Visit[]): Promise<boolean> =>
  (await tx.query(LOCK_TOKENS, keysOf(visits))).length > 0;

/** What decides about tokens for these; what is to be recorded now is no part of it. */
export const visitFacts = (
  tx: Tx,
  visits: readonly (Visit & { readonly enrollmentId: string | null })[],
  { limitPeriod, limitPer }: Pick<TokenSettingsValues, 'limitPeriod' | 'limitPer'>,
  now: Date,
): Promise<VisitFacts[]> =>
  tx.query<VisitFacts & Record<string, unknown>>(FACTS, [
    ...keysOf(visits),
    visits.map(({ enrollmentId }) => enrollmentId),
    ...[limitPeriod, limitPer, now],
  ]);
