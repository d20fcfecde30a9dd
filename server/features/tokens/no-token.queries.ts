import { statement } from '../../db/statement.ts';
import type { Snapshot } from '../../db/transaction.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { SEE_ATTENDANCE } from '../attendance/attendance.access.ts';
import { seesAllAttendance } from '../attendance/attendance.policy.ts';
import { teaches } from '../attendance/attendance.sql.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import type { Viewer } from '../staff/viewer.ts';
import { countedSql, earningType, limitSpanSql } from './earning.sql.ts';
import { whyNoTokenYet, type MissedDay } from './no-token.rules.ts';
import type { NoTokenReason } from './no-token.types.ts';

/** Absences that are longer ago are not told of by themselves. */
const DAYS = 60;
const MOST = 200;

const usual = (field: 'limitPeriod' | 'limitPer'): string =>
  `coalesce((select g.earning ->> '${field}' from settings g), '${USUAL_TOKENS[field]}')`;
const LIMIT = { period: usual('limitPeriod'), per: usual('limitPer'), now: '$2' };

/** $1 the student, $2 now, $3 and $4 the only class and date that are asked about, $5 who looks, $6 whether at all classes. */
const REASONS = statement(
  'no_token_reasons',
  `with settings as materialized (select ${earningSettingsJson} as earning),
   days as (
     select o.event_id as class_id, o.date,
       json_agg(json_build_object('occurrenceId', o.id, 'starts', to_char(o.starts, 'HH24:MI'), 'status', m.status,
         'enrollmentId', m.enrollment_id, 'enrollmentType', ${earningType('o.event_id', 'o.date')},
         'isHeld', ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('c', 'o.date')})
         order by o.starts) as marks,
       (array_agg(m.enrollment_id order by o.starts) filter (where m.status in ('ABSENT', 'EXCUSED')))[1] as enrollment_id
     from mark m join occurrence o on o.id = m.occurrence_id join class c on c.id = o.event_id
     left join enrollment e on e.id = m.enrollment_id
     where m.student_id = $1 and m.status is not null
       and case when $3::uuid is null then o.date >= $2::timestamptz::date - ${DAYS} else o.event_id = $3 and o.date = $4 end
       and ($6::boolean or exists (
         select from class_instructor i where i.class_id = c.id and i.staff_id = $5::uuid and ${teaches('o.date')}))
     group by o.event_id, o.date
     having bool_or(m.status in ('ABSENT', 'EXCUSED')))
   select c.id as "classId", c.name as "className", d.date::text as date, v.kind, l.zone, d.marks,
     exists (select from token t where t.student_id = $1 and t.class_id = d.class_id and t.date = d.date
               and t.revoked_at is null) as "wasDeleted",
     ${countedSql(LIMIT, { studentId: '$1', enrollmentId: 'd.enrollment_id', span: 's.span' })} as counted, s.span,
     (select min(x.due_at) from evaluation x
      where x.class_id = d.class_id and x.date = d.date and x.done_at is null) as "dueAt",
     (select g.earning from settings g) as earning
   from days d join event v on v.id = d.class_id join class c on c.id = d.class_id join location l on l.id = c.location_id
   cross join lateral (select ${limitSpanSql(LIMIT.period, 'd.class_id', 'd.date')} as span) s
   where not exists (select from token t where t.student_id = $1 and t.class_id = d.class_id and t.date = d.date
                       and t.revoked_at is null and t.deleted_at is null)
   order by d.date desc, c.name, c.id limit ${MOST}`,
);

interface Row extends MissedDay {
  readonly classId: string;
  readonly className: string;
  readonly earning: Partial<TokenSettingsValues> | null;
}

/**
 * A student's absences that have no token, the latest first, each with why; of one date of a class, if that is asked. They
 * stand on rolls: whoever does not see those is told of none (rule T-9).
 */
export async function noTokenReasons(
  snapshot: Snapshot,
  studentId: string,
  viewer: Viewer,
  now: Date,
  only: { readonly classId: string; readonly date: LocalDate } | null = null,
): Promise<NoTokenReason[]> {
  if (!viewer.may(...SEE_ATTENDANCE)) return [];
  const values = [
    ...[studentId, now, only?.classId ?? null, only?.date ?? null],
    ...[viewer.staff.id, seesAllAttendance(viewer)],
  ];
  const rows = await snapshot.query<Row & Record<string, unknown>>(REASONS, values);
  return rows.map(({ classId, className, earning, ...day }) => ({
    ...{ classId, className, date: day.date },
    ...whyNoTokenYet(day, earning && { ...USUAL_TOKENS, ...earning }, now),
  }));
}
