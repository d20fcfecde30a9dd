import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { CancelledDate } from '../schedule/schedule.effects.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { BUCKETS, standingTokenJson, type StandingToken } from './earning-facts.queries.ts';
import { countedSql, limitSpanSql } from './earning.sql.ts';

/** For the evaluations, which look at the rolls without their class. */
const LOCK_ROLLS = statement(
  'cancelled_tokens_lock_rolls',
  'select 1 from occurrence where event_id = $1 and date = $2 order by id for no key update',
);

/** Ongoing places of a class, which is locked, on a date. */
const ONGOING = `
  e.class_id = $1 and e.type = 'ACTIVE' and e.removed_at is null
     and e.starts_on <= $2::date and ${lastDay('e')} >= $2::date`;

/** In order, as everybody takes them who decides about tokens of students (`LOCK_STUDENTS`). */
const LOCK_STUDENTS = statement(
  'cancelled_tokens_lock_students',
  `select pg_advisory_xact_lock(hashtext('earning ' || $3::text), k)
   from (select distinct hashtext(e.student_id::text) & ${BUCKETS - 1} as k from enrollment e where ${ONGOING} order by 1) b`,
);

/**
 * Those for the date, and those that pay for makeups on it, which are freed afterwards: in one go, as whoever else locks
 * several does.
 */
const LOCK_TOKENS = statement(
  'cancelled_tokens_lock',
  `select 1 from token where (class_id = $1 and date = $2 and revoked_at is null) or makeup_id = any (array(
     select id from enrollment where class_id = $1 and type = 'MAKEUP' and starts_on = $2 and removed_at is null))
   order by id for no key update`,
);

/** The tokens that there are for a date of a class; those that were taken back are none. */
const TOKENS = statement(
  'cancelled_tokens_there',
  `select s.first_name || ' ' || s.last_name as name, ${standingTokenJson('t', '$3')} as token,
     t.cancellation_id as "cancellationId", exists (select from cancellation x
             where x.id = t.cancellation_id and (x.undone_at is null or t.recalled_at is not null)) as "isOfStanding",
     exists (select from enrollment e where e.id = t.enrollment_id and e.starts_on = t.date and e.removed_at is null
               and e.type in ('TRIAL', 'MAKEUP', 'SINGLE_DAY')) as "isOfOneDay"
   from token t join student s on s.id = t.student_id
   where t.class_id = $1 and t.date = $2 and t.revoked_at is null order by s.last_name, s.first_name, t.id`,
);

const SETTINGS = statement(
  'cancelled_tokens_settings',
  `select c.name, c.location_id as "locationId", c.program_id as "programId", l.zone,
     coalesce((select f.value ->> 'makeupTokens' <> 'false' from setting f where f.area = 'FEATURES'), true) as "isOn",
     (select g.value from setting g where g.area = 'TOKENS') as settings
   from class c join location l on l.id = c.location_id where c.id = $1`,
);

const LIMIT = { period: '$3', per: '$4', now: '$5' };

/** Whoever has an ongoing place on the date, with what counts against the limit. */
const STUDENTS = statement(
  'cancelled_tokens_students',
  `select e.id as "enrollmentId", e.student_id as "studentId", s.first_name || ' ' || s.last_name as name,
     (select case when t.deleted_at is null then 'HAS' else 'DELETED' end from token t
      where t.student_id = e.student_id and t.class_id = $1 and t.date = $2::date and t.revoked_at is null) as token,
     ${countedSql(LIMIT, { studentId: 'e.student_id', enrollmentId: 'e.id', span: 'w.span' })} as counted, w.span
   from enrollment e join student s on s.id = e.student_id
   cross join lateral (select ${limitSpanSql('$3', '$1::uuid', '$2::date')} as span) w
   where ${ONGOING}
   order by s.last_name, s.first_name, e.id`,
);

export interface TokenThere {
  readonly name: string;
  readonly token: StandingToken;
  readonly cancellationId: string | null;
  /** Whether it is owed for a cancellation that was not taken back until now, or staff wanted it back and wait for that. */
  readonly isOfStanding: boolean;
  /** Whether missing a place for this one day had earned it. */
  readonly isOfOneDay: boolean;
}

export interface StudentOfDate {
  readonly enrollmentId: string;
  readonly studentId: string;
  readonly name: string;
  /** Of this class and date. One that was deleted is not made again (rule M-7). */
  readonly token: 'HAS' | 'DELETED' | null;
  /** Against the limit, and in which span of time. */
  readonly counted: number;
  readonly span: string;
}

interface CancelledClass {
  readonly name: string;
  readonly locationId: string;
  readonly programId: string;
  readonly zone: string;
  /** Whether the school has makeup tokens at all. */
  readonly isOn: boolean;
  readonly settings: Partial<TokenSettingsValues> | null;
}

/**
 * Locks the tokens that there are for a date of a class, which is locked, and reads them; with them those of makeups on it,
 * and before them the students whom a limit may stop, if one is looked at.
 */
export function lockTokensOfDate(
  tx: Tx,
  { classId, date, at: now }: Pick<CancelledDate, 'classId' | 'date' | 'at'>,
  { isLimited }: { readonly isLimited: boolean },
): Promise<TokenThere[]> {
  tx.send(LOCK_ROLLS, [classId, date]);
  if (isLimited) tx.send(LOCK_STUDENTS, [classId, date, tx.accountId]);
  tx.send(LOCK_TOKENS, [classId, date]);
  return tx.query<TokenThere & Record<string, unknown>>(TOKENS, [classId, date, now]);
}

export async function cancelledClass(tx: Tx, classId: string): Promise<CancelledClass> {
  const [row] = await tx.query<CancelledClass & Record<string, unknown>>(SETTINGS, [classId]);
  if (!row) throw notFound('class');
  return row;
}

export const studentsOfDate = (
  tx: Tx,
  classId: string,
  date: LocalDate,
  { limitPeriod, limitPer }: TokenSettingsValues,
  now: Date,
): Promise<StudentOfDate[]> =>
  tx.query<StudentOfDate & Record<string, unknown>>(STUDENTS, [
    ...[classId, date, limitPeriod, limitPer, now],
  ]);
