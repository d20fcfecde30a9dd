import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { EnrolledFacts } from './class-consequences.rules.ts';

/** The number of those enrolled only grows on days on which somebody starts: no other days are counted. */
const ENROLLED = statement(
  'class_enrolled_from',
  `with e as (
     select starts_on, drops_on, type from enrollment
     where class_id = $1 and removed_at is null and type <> 'WAIT' and (drops_on is null or drops_on >= $2::date)),
   days as (
     select d.date, (select count(*)::int from e where e.starts_on <= d.date
                       and (e.drops_on is null or e.drops_on >= d.date)) as students
     from (select distinct greatest(starts_on, $2::date) as date from e) d)
   select
     (select json_build_object('date', date, 'students', students) from days
      where students > 0 order by students desc, date limit 1) as fullest,
     (select coalesce(json_agg(json_build_object('date', o.date, 'students', o.students) order by o.date), '[]')
      from (select starts_on as date, count(*)::int as students from e
            where type in ('TRIAL', 'MAKEUP', 'SINGLE_DAY') group by starts_on) o) as "oneDays"`,
);

/** Who is enrolled in a class from a day on. */
export async function enrolledFrom(
  tx: Tx,
  classId: string,
  from: LocalDate,
): Promise<EnrolledFacts> {
  const [row] = await tx.query<EnrolledFacts & Record<string, unknown>>(ENROLLED, [classId, from]);
  return row ?? { fullest: null, oneDays: [] };
}
