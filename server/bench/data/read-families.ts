import type pg from 'pg';
import type { School } from './school.ts';

/** Families of three students with ten current enrollments and one pass each; answers their ids. */
export async function makeReadFamilies(
  owner: pg.Client,
  { accountId }: School,
  count: number,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into family (account_id, id, name)
     select $1, uuidv7(), 'Reading ' || i from generate_series(1, $2::int) i returning id`,
    [accountId, count],
  );
  const families = rows.map(({ id }) => id);
  await owner.query(
    `insert into student (account_id, id, family_id, first_name, last_name, born, gender)
     select $1, uuidv7(), f.id, (array['Ada', 'Ben', 'Cleo'])[n], 'Reading',
       make_date(extract(year from current_date)::int - 4 - 2 * n, n, 10 + n), 'UNDISCLOSED'
     from unnest($2::uuid[]) f (id), generate_series(1, 3) n`,
    [accountId, families],
  );
  await owner.query(
    `insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on)
     select $1, uuidv7(), s.id, c.id, case c.turn when 9 then 'SINGLE_DAY' else 'ACTIVE' end,
       current_date - case c.turn when 9 then 0 else 20 + c.turn::int end, case c.turn when 9 then current_date end
     from (select id, row_number() over (order by id) as n from student
           where account_id = $1 and family_id = any ($2)) s
     join (select id, (row_number() over (order by id) - 1) % 10 as turn, (row_number() over (order by id) - 1) / 10 as ten
           from class where account_id = $1 and capacity = 12) c on c.ten = s.n % 6`,
    [accountId, families],
  );
  await owner.query(
    `with kind as (
       insert into pass_type (account_id, id, slug) values ($1, uuidv7(), 'open-gym-' || uuidv7()) returning id
     ), terms as (
       insert into pass_type_version (account_id, id, type_id, number, title, holder_kind, uses)
       select $1, uuidv7(), id, 1, '10 visits', 'STUDENT', 10 from kind returning id
     ), sold as (
       insert into pass (account_id, id, version_id, family_id, student_id, total, used, active_on, expires)
       select $1, uuidv7(), terms.id, s.family_id, s.id, 10, 0, current_date - 30,
         current_date + 30 + extract(month from s.born)::int
       from student s, terms where s.account_id = $1 and s.family_id = any ($2) returning id, student_id
     )
     insert into pass_holder (account_id, id, pass_id, student_id) select $1, uuidv7(), id, student_id from sold`,
    [accountId, families],
  );
  await owner.query('vacuum analyze family, student, enrollment, pass, pass_holder');
  return families;
}
