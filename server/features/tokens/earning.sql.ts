import { isOfPlace } from '../attendance/attendance.sql.ts';
import { tokenToday } from './token.sql.ts';

/**
 * As which kind of place the mark `m`, made for the enrollment `e`, may earn a token; null as none: what nobody made once the
 * place is gone, nor a makeup that was taken away once its token has come back (rule M-2).
 */
export const earningType = (classId: string, date: string): string => `
  case when ${isOfPlace(classId, date)}
      and (e.type <> 'MAKEUP' or e.removed_at is null or exists (select from token p where p.makeup_id = e.id))
    then e.type end`;

/**
 * In which span of time what is missed of a class on a date counts against the limit (rule M-4): the month, the year, or
 * the session of the class that holds the date, else the year. What is counted at once has no span.
 */
export const limitSpanSql = (period: string, classId: string, date: string): string => `
  case ${period}::text
    when 'MONTH' then to_char(${date}, 'YYYY-MM')
    when 'YEAR' then to_char(${date}, 'YYYY')
    when 'SESSION' then coalesce((
      select r.id::text from class_season cs join season_range r on r.season_id = cs.season_id
      where cs.class_id = ${classId} and r.starts_on <= ${date} and r.ends_on >= ${date}
      order by r.starts_on, r.ends_on, r.id limit 1), to_char(${date}, 'YYYY'))
    else '' end`;

/** Whose limit and which: expressions of a statement. */
export interface LimitSql {
  readonly period: string;
  readonly per: string;
  readonly now: string;
}

/** How many tokens of a student count against the limit in a span, for the enrollment if it is for each (rule M-4); of all or some. */
export const countedSql = (
  { period, per, now }: LimitSql,
  of: { readonly studentId: string; readonly enrollmentId: string; readonly span: string },
  some = 'true',
): string => `
  (select count(*)::integer from token counts left join location tl on tl.id = counts.location_id
   where counts.student_id = ${of.studentId} and counts.revoked_at is null and counts.deleted_at is null and ${some}
     and (${per}::text = 'STUDENT' or counts.enrollment_id = ${of.enrollmentId})
     and case when ${period}::text = 'AT_ONCE'
           then counts.makeup_id is null and (counts.expires is null or counts.expires >= ${tokenToday('counts', now)})
           else counts.counts and ${limitSpanSql(period, 'counts.class_id', 'counts.date')} = ${of.span} end)`;
