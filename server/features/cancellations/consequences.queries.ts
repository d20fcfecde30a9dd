import type { AccountConnection } from '../../db/connection.ts';
import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { ClassDay } from './class-days.rules.ts';

/** What cancelling dates means, in numbers. */
export interface Consequences {
  readonly students: number;
  readonly families: number;
  /** Places of one day, which go (rule E-6). */
  readonly oneDay: number;
  /** Punches that come back. */
  readonly punches: number;
  /** Tokens that come back, since their makeups go. */
  readonly freed: number;
  /** Those who would get a token, were there no limit. */
  readonly earning: number;
  /** Unused tokens of absences on these dates. */
  readonly ofAbsences: number;
}

/**
 * The places of a class are read once, and how many of its dates each covers is looked up in them, so that this grows
 * with the places and not with the places of each date. What stands beside single places is looked up for each of them, as
 * sums of counts: joined, a database that has not yet counted its rows would read all of them again and again.
 */
const CONSEQUENCES = statement(
  'cancel_consequences',
  `with days as materialized (
     select class_id, array_agg(date order by date) as dates, min(date) as first, max(date) as last
     from unnest($1::uuid[], $2::date[]) as d (class_id, date) group by class_id),
   place as materialized (
     select d.class_id, e.*
     from days d cross join lateral (
       select e.id, e.type, e.student_id, e.starts_on, e.drops_on,
         width_bucket(coalesce(e.drops_on, 'infinity'), d.dates) - width_bucket(e.starts_on - 1, d.dates) as dates
       from enrollment e
       where e.class_id = d.class_id and e.removed_at is null and e.type <> 'WAIT'
         and ${lastDay('e')} >= d.first and e.starts_on <= d.last offset 0) e
     where e.dates > 0),
   one_day as materialized (select id from place where type <> 'ACTIVE'),
   given as materialized (
     select t.* from days d cross join lateral (
       select t.student_id, t.class_id, t.date, t.origin, t.makeup_id, t.deleted_at from token t
       where t.class_id = d.class_id and t.date between d.first and d.last and t.date = any (d.dates)
         and t.revoked_at is null offset 0) t)
   select json_build_object(
     'students', (select count(distinct student_id) from place),
     'families', (select count(distinct s.family_id) from student s where s.id in (select student_id from place)),
     'oneDay', (select count(*) from one_day),
     'punches', (select coalesce(sum((
       select count(*) from pass_entry u where u.enrollment_id = o.id and u.kind = 'USE'
         and (select count(*) from pass_entry r where r.enrollment_id = o.id and r.kind = 'RETURN') = 0
         and (select count(*) from pass a join pass_type_version v on v.id = a.version_id
              join pass_type y on y.id = v.type_id
              where a.id = u.pass_id and a.deleted_at is null and y.deleted_at is null) = 1)), 0) from one_day o),
     'freed', (select coalesce(sum((select count(*) from token t where t.makeup_id = o.id)), 0) from one_day o),
     'earning', (select coalesce(sum(dates), 0) from place where type = 'ACTIVE') - (
       select count(*) from given t join place p on p.class_id = t.class_id and p.student_id = t.student_id
       where p.type = 'ACTIVE' and p.starts_on <= t.date and coalesce(p.drops_on, 'infinity') >= t.date),
     'ofAbsences', (
       select count(*) from given where origin = 'ABSENCE' and makeup_id is null and deleted_at is null)) as row`,
);

/** What cancelling these days means, in one statement for all of them. */
export async function consequencesOf(
  connection: AccountConnection,
  days: readonly ClassDay[],
): Promise<Consequences> {
  const [found] = await connection.query<{ row: Consequences }>(CONSEQUENCES, [
    days.map(({ classId }) => classId),
    days.map(({ date }) => date),
  ]);
  if (!found) throw new Error('The consequences of a cancellation have not come.');
  return found.row;
}
