import { createHash, randomBytes } from 'node:crypto';
import { faker } from '@faker-js/faker';
import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

export interface School {
  readonly accountId: string;
  readonly slug: string;
  /** The token of a front desk's session, as it stands in the cookie. */
  readonly token: string;
  readonly families: number;
}

/** What a front desk needs; not the owner, whom every guard lets pass at once. */
const GRANTS: readonly [Permission, PermissionLevel][] = [
  [Permission.FAMILIES, PermissionLevel.FULL],
  [Permission.STUDENTS, PermissionLevel.FULL],
  [Permission.CLASSES, PermissionLevel.VIEW],
  [Permission.ENROLLMENTS, PermissionLevel.FULL],
  [Permission.PUNCH_PASSES, PermissionLevel.FULL],
];

/** An account with a signed-in front desk, families of one or two students, and a place for four students in five. */
export async function makeSchool(
  owner: pg.Client,
  of: { slug: string; families: number },
): Promise<School> {
  const accountId = newId();
  const token = await makeDesk(owner, accountId, of.slug);
  // One refresh of the search texts in the end instead of one for each table.
  const searched = ['family', 'guardian', 'contact', 'student'];
  for (const table of searched) await owner.query(`alter table ${table} disable trigger user`);
  await makePlaces(owner, accountId);
  await makeFamilies(owner, accountId, of.families);
  for (const table of searched) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query(
    'select refresh_family_search($1, array_agg(id)) from family where account_id = $1',
    [accountId],
  );
  return { accountId, slug: of.slug, token, families: of.families };
}

async function makeDesk(owner: pg.Client, accountId: string, slug: string): Promise<string> {
  const [staffId, groupId] = [newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await owner.query(
    `insert into account (id, slug, name, zone, currency) values ($1, $2, 'Bench school', 'UTC', 'USD')`,
    [accountId, slug],
  );
  await owner.query(
    `insert into staff (account_id, id, login, first_name, last_name) values ($1, $2, 'desk', 'Front', 'Desk')`,
    [accountId, staffId],
  );
  await owner.query(`insert into user_group (account_id, id, name) values ($1, $2, 'Front desk')`, [
    accountId,
    groupId,
  ]);
  await owner.query(
    `insert into group_member (account_id, id, group_id, staff_id) values ($1, uuidv7(), $2, $3)`,
    [accountId, groupId, staffId],
  );
  await owner.query(
    `insert into permission_grant (account_id, id, group_id, permission, level)
     select $1, uuidv7(), $2, g.permission, g.level from unnest($3::text[], $4::text[]) as g (permission, level)`,
    [accountId, groupId, GRANTS.map(([what]) => what), GRANTS.map(([, level]) => level)],
  );
  await owner.query(
    `insert into session (account_id, id, token_hash, staff_id, stays, created_at, last_seen_at)
     values ($1, uuidv7(), $2, $3, true, now(), now())`,
    [accountId, hash, staffId],
  );
  return token;
}

/** 60 classes with two weekly timeslots ("Class …") and 60 that meet every day ("Open Gym …"). */
async function makePlaces(owner: pg.Client, accountId: string): Promise<void> {
  await owner.query(
    `with place as (
       insert into location (account_id, id, name, zone) values ($1, uuidv7(), 'Main hall', 'UTC') returning id
     ), subject as (
       insert into program (account_id, id, name) values ($1, uuidv7(), 'Gymnastics') returning id
     ), term as (
       insert into season (account_id, id, name, kind) values ($1, uuidv7(), 'All year', 'SESSION') returning id
     ), days as (
       insert into season_range (account_id, id, season_id, starts_on, ends_on)
       select $1, uuidv7(), id, current_date - 1000, current_date + 1000 from term
     ), planned as materialized (
       select i, uuidv7() as id, i > 60 as daily from generate_series(1, 120) i
     ), events as (
       insert into event (account_id, id, kind) select $1, id, 'CLASS' from planned
     ), classes as (
       insert into class (account_id, id, name, program_id, location_id, capacity, min_age, max_age)
       select $1, p.id, case when daily then 'Open Gym ' else 'Class ' end || p.i, subject.id, place.id,
         case when daily then 1000000 else 12 end, 'P1Y', 'P17Y'
       from planned p, subject, place
     ), seasons as (
       insert into class_season (account_id, id, class_id, season_id) select $1, uuidv7(), p.id, term.id from planned p, term
     )
     insert into timeslot (account_id, id, event_id, weekday, starts, ends)
     select $1, uuidv7(), p.id, d, make_time(9 + p.i % 9, 0, 0), make_time(10 + p.i % 9, 0, 0)
     from planned p, generate_series(1, 7) d where daily or d in (1 + p.i % 7, 1 + (p.i + 3) % 7)`,
    [accountId],
  );
}

/** Names go round at different paces, so that a name stands with many others, as in a real school. */
async function makeFamilies(owner: pg.Client, accountId: string, count: number): Promise<void> {
  const names = faker.definitions.person;
  const first = [...(names.first_name.female ?? []), ...(names.first_name.male ?? [])];
  await owner.query(
    `create temp table bench_family as
     select i, uuidv7() as id, l[1 + i * 193 % cardinality(l)] as last_name
     from generate_series(1, $1::int) i, (select $2::text[] as l) names`,
    [count, names.last_name.generic ?? []],
  );
  await owner.query(
    `create temp table bench_student as
     select f.i * 2 + n as i, uuidv7() as id, f.id as family_id, f.last_name,
       g[1 + (f.i * 311 + n * 977) % cardinality(g)] as first_name
     from bench_family f, generate_series(0, 1) n, (select $1::text[] as g) names where n = 0 or f.i % 2 = 0`,
    [first],
  );
  await owner.query(
    `insert into family (account_id, id, name) select $1, id, last_name from bench_family`,
    [accountId],
  );
  await owner.query(
    `insert into guardian (account_id, id, family_id, first_name, last_name, is_primary)
     select $1, uuidv7(), f.id, g[1 + (f.i * 733 + n * 389) % cardinality(g)], f.last_name, n = 0
     from bench_family f, generate_series(0, 1) n, (select $2::text[] as g) names`,
    [accountId, first],
  );
  await owner.query(
    `insert into contact (account_id, id, family_id, guardian_id, kind, value, is_primary)
     select $1, uuidv7(), g.family_id, g.id, k.kind, case k.kind
         when 'EMAIL' then lower(g.first_name || '.' || g.last_name) || f.i || '@example.com'
         else format('(555) %s-%s', 100 + f.i * 7 % 900, lpad((f.i * 7919 % 10000)::text, 4, '0')) end, true
     from bench_family f join guardian g on g.account_id = $1 and g.family_id = f.id and g.is_primary,
       (values ('EMAIL'), ('PHONE')) k (kind)`,
    [accountId],
  );
  await owner.query(
    `insert into student (account_id, id, family_id, first_name, last_name, born, gender)
     select $1, id, family_id, first_name, last_name,
       make_date(extract(year from current_date)::int - 3 - i % 12, 1 + i % 12, 1 + i % 28),
       case i % 2 when 0 then 'FEMALE' else 'MALE' end from bench_student`,
    [accountId],
  );
  await owner.query(
    `insert into enrollment (account_id, id, student_id, class_id, type, starts_on)
     select $1, uuidv7(), s.id, c.id, 'ACTIVE', current_date - 100 - s.i % 200
     from bench_student s join (
       select id, row_number() over (order by id) as n from class where account_id = $1 and capacity = 12
     ) c on c.n = 1 + s.i % 60 where s.i % 5 > 0`,
    [accountId],
  );
  await owner.query('drop table bench_family, bench_student');
}
