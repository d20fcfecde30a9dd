import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import type { School } from './school.ts';

/** For so many days back the rolls of the whole school are taken: some 350,000 marks. */
const DAYS_TAKEN = 56;

export interface RollData {
  /** Classes of 30 students that meet every day, with everything that there is to tell of them today. */
  readonly told: readonly string[];
  /** The same number of students, of whom there is nothing to tell. */
  readonly plain: readonly string[];
  /** A class of 300, with everything there is to tell. */
  readonly long: string;
}

/**
 * The rolls of the last weeks: one in 40 was not taken, one in nine marks is an absence, and one student in 50 has not come
 * for some time.
 */
export async function makeTakenRolls(owner: pg.Client, { accountId }: School): Promise<void> {
  await owner.query(
    `insert into occurrence (account_id, id, event_id, date, starts, version, taken_at)
     select $1, uuidv7(), c.id, d.date, t.starts, 1, d.date + t.ends
     from generate_series(current_date - $2::int, current_date - 1, interval '1 day') g
     cross join lateral (select g::date as date) d
     join timeslot t on t.account_id = $1 and t.weekday = extract(isodow from d.date) and t.valid_to is null
     join class c on c.account_id = $1 and c.id = t.event_id and c.is_active
     where hashtext(c.id::text || d.date::text) % 40 <> 0
     order by d.date, t.starts`,
    [accountId, DAYS_TAKEN],
  );
  await owner.query(
    `insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, changed_at)
     select $1, uuidv7(), o.id, e.student_id, e.id, case
         when hashtext(e.student_id::text) % 50 = 0 and o.date > current_date - 14 then 'ABSENT'
         else (array['PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'TARDY', 'PRESENT', 'PRESENT', 'ABSENT', 'PRESENT', 'PRESENT',
           'LEFT_EARLY', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'EXCUSED', 'PRESENT'])
           [1 + abs(hashtext(o.id::text || e.id::text)) % 18] end, o.taken_at
     from occurrence o join enrollment e on e.account_id = $1 and e.class_id = o.event_id and e.removed_at is null
       and e.type <> 'WAIT' and e.starts_on <= o.date and (e.drops_on is null or e.drops_on >= o.date)
     where o.account_id = $1 order by o.date, o.id`,
    [accountId],
  );
  await owner.query('vacuum analyze occurrence, mark');
}

/** Classes whose rolls are measured. */
export async function makeRollClasses(
  owner: pg.Client,
  school: School,
  counts: { told: number; plain: number },
): Promise<RollData> {
  const ids = (of: number): string[] => Array.from({ length: of }, newId);
  const [told, plain, long] = [ids(counts.told), ids(counts.plain), newId()];
  await makeDailyClasses(owner, school, [...told, ...plain, long]);
  await fill(owner, school, [
    ...told.map((id) => ({ id, size: 30, isTold: true })),
    ...plain.map((id) => ({ id, size: 30, isTold: false })),
    { id: long, size: 300, isTold: true },
  ]);
  await tellOf(owner, school, [...told, long]);
  await owner.query('vacuum analyze');
  return { told, plain, long };
}

async function makeDailyClasses(
  owner: pg.Client,
  { accountId }: School,
  classIds: readonly string[],
): Promise<void> {
  await owner.query(
    `with made as (
       insert into event (account_id, id, kind) select $1, id, 'CLASS' from unnest($2::uuid[]) u (id) returning id
     ), named as (
       insert into class (account_id, id, name, is_active, program_id, location_id, capacity)
       select $1, u.id, 'Roll ' || u.n, true, p.id, p.location_id, 1000
       from unnest($2::uuid[]) with ordinality u (id, n)
       cross join (select program_id as id, location_id from class
                   where account_id = $1 and name like 'Open Gym%' order by id desc limit 1) p
       returning id
     ), slots as (
       insert into timeslot (account_id, id, event_id, weekday, starts, ends)
       select $1, uuidv7(), u.id, d, '16:00', '17:00' from unnest($2::uuid[]) u (id), generate_series(1, 7) d
     )
     insert into class_instructor (account_id, id, class_id, staff_id)
     select $1, uuidv7(), u.id, s.id from unnest($2::uuid[]) u (id)
     cross join (select id from staff where account_id = $1 and login = 'coach1') s`,
    [accountId, classIds],
  );
}

/** Of every ten students of whom there is something to tell two come today only, one starts, one stops, one was transferred. */
async function fill(
  owner: pg.Client,
  { accountId }: School,
  classes: readonly { id: string; size: number; isTold: boolean }[],
): Promise<void> {
  let taken = 0;
  const from = classes.map(({ size }) => (taken += size) - size);
  await owner.query(
    `with people as materialized (
       select id, row_number() over (order by id) - 1 as n from student where account_id = $1
     ), planned as materialized (
       select uuidv7() as id, p.id as student_id, k.id as class_id, case when k.is_told then p.n % 10 end as turn
       from people p join unnest($2::uuid[], $3::int[], $4::int[], $5::boolean[]) k (id, first, size, is_told)
         on p.n >= k.first and p.n < k.first + k.size
     ), before as (
       insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on)
       select $1, uuidv7(), l.student_id, o.id, 'ACTIVE', current_date - 400, current_date - 4
       from planned l
       cross join (select id from class where account_id = $1 and name like 'Open Gym%' order by id limit 1) o
       where l.turn = 4 returning id, student_id)
     insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on, transferred_from)
     select $1, l.id, l.student_id, l.class_id, case l.turn when 0 then 'TRIAL' when 1 then 'MAKEUP' else 'ACTIVE' end,
       current_date - case when l.turn in (0, 1, 2) then 0 when l.turn = 4 then 3 else 60 end,
       case when l.turn in (0, 1, 3) then current_date end, b.id
     from planned l left join before b on b.student_id = l.student_id`,
    [
      accountId,
      classes.map(({ id }) => id),
      from,
      classes.map(({ size }) => size),
      classes.map(({ isTold }) => isTold),
    ],
  );
}

/** Comments, notes, medical alerts, expected absences and birthdays, and the roll of today half taken. */
async function tellOf(
  owner: pg.Client,
  { accountId }: School,
  classIds: readonly string[],
): Promise<void> {
  const people = `select e.id as enrollment_id, e.student_id, e.class_id,
      row_number() over (partition by e.class_id order by e.student_id) as n
    from enrollment e where e.account_id = $1 and e.class_id = any ($2::uuid[])`;
  await owner.query(
    `update student s set roll_comment = case when p.n % 5 = 0 then 'Wears glasses' end,
       born = case when p.n % 6 = 0 then (current_date - interval '9 years')::date else s.born end
     from (${people}) p where s.account_id = $1 and s.id = p.student_id`,
    [accountId, classIds],
  );
  await owner.query(
    `insert into note (account_id, id, student_id, level, text, created_at)
     select $1, uuidv7(), p.student_id, case p.n % 8 when 0 then 'CRITICAL' else 'IMPORTANT' end, 'Call home', now()
     from (${people}) p where p.n % 4 = 0`,
    [accountId, classIds],
  );
  await owner.query(
    `insert into occurrence (account_id, id, event_id, date, starts, version, taken_at)
     select $1, uuidv7(), u.id, current_date, '16:00', 1, now() from unnest($2::uuid[]) u (id)`,
    [accountId, classIds],
  );
  await owner.query(
    `insert into expected_absence (account_id, id, student_id, occurrence_id, is_excused, comment, channel, at)
     select $1, uuidv7(), p.student_id, o.id, p.n % 2 = 0, 'Holidays', 'API', now() from (${people}) p
     join occurrence o on o.account_id = $1 and o.event_id = p.class_id where p.n % 7 = 0`,
    [accountId, classIds],
  );
  await owner.query(
    `insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, changed_at)
     select $1, uuidv7(), o.id, p.student_id, p.enrollment_id, 'PRESENT', now() from (${people}) p
     join occurrence o on o.account_id = $1 and o.event_id = p.class_id where p.n % 2 = 0`,
    [accountId, classIds],
  );
}
