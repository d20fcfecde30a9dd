import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { lastEndOn } from '../schedule/class-facts.sql.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { BUCKETS, standingTokenJson, type StandingToken } from './earning-facts.queries.ts';
import { countedSql, limitSpanSql } from './earning.sql.ts';
import { LOCK_ALL_STUDENTS } from './evaluate.sql.ts';

/** For the evaluations, which look at the rolls without their class. */
const LOCK_ROLLS = statement(
  'cancelled_tokens_lock_rolls',
  'select 1 from occurrence where event_id = $1 and date = $2 order by id for no key update',
);

const LOCK_TOKENS = statement(
  'cancelled_tokens_lock',
  'select 1 from token where class_id = $1 and date = $2 and revoked_at is null order by id for no key update',
);

const EARNING = statement(
  'cancelled_tokens_earning',
  `select l.zone, coalesce(${lastEndOn('c.id', '$2::date')}, '23:55') as ends, ${earningSettingsJson} as earning
   from class c join location l on l.id = c.location_id where c.id = $1`,
);

/** The tokens that there are for a date of a class; those that were taken back are none. */
const TOKENS = statement(
  'cancelled_tokens_there',
  `select s.first_name || ' ' || s.last_name as name, ${standingTokenJson('t', '$3')} as token
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
     exists (select from token t where t.student_id = e.student_id and t.class_id = $1 and t.date = $2::date
               and t.revoked_at is null) as "hasToken",
     ${countedSql(LIMIT, { studentId: 'e.student_id', enrollmentId: 'e.id', span: 'w.span' })} as counted
   from enrollment e join student s on s.id = e.student_id
   cross join lateral (select ${limitSpanSql('$3', '$1::uuid', '$2::date')} as span) w
   where e.class_id = $1 and e.type = 'ACTIVE' and e.removed_at is null
     and e.starts_on <= $2::date and ${lastDay('e')} >= $2::date
   order by s.last_name, s.first_name, e.id`,
);

export interface TokenThere {
  readonly name: string;
  readonly token: StandingToken;
}

export interface EarningThere {
  readonly zone: string;
  readonly ends: LocalTime;
  readonly earning: Partial<TokenSettingsValues> | null;
}

export interface StudentOfDate {
  readonly enrollmentId: string;
  readonly studentId: string;
  readonly name: string;
  readonly hasToken: boolean;
  readonly counted: number;
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

/** Locks the tokens that there are for a date of a class, which is locked, and reads them. */
export function lockTokensOfDate(
  tx: Tx,
  classId: string,
  date: LocalDate,
  now: Date,
): Promise<TokenThere[]> {
  tx.send(LOCK_ROLLS, [classId, date]);
  tx.send(LOCK_ALL_STUDENTS, [tx.accountId, BUCKETS - 1]);
  tx.send(LOCK_TOKENS, [classId, date]);
  return tx.query<TokenThere & Record<string, unknown>>(TOKENS, [classId, date, now]);
}

/** What decides when a date of a class is looked at, and whether it need be. */
export async function earningThere(
  tx: Tx,
  classId: string,
  date: LocalDate,
): Promise<EarningThere | null> {
  const [row] = await tx.query<EarningThere & Record<string, unknown>>(EARNING, [classId, date]);
  return row ?? null;
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
