import type pg from 'pg';
import type { School } from './school.ts';

/** Who can be punched in with what: one candidate's share of a mode. */
export interface PunchShare {
  readonly passIds: string[];
  /** Pass and student in turn. */
  readonly holders: readonly (readonly [passId: string, studentId: string])[];
}

export interface PunchData {
  readonly classIds: string[];
  readonly today: string;
  readonly shares: ReadonlyMap<string, PunchShare>;
}

const STUDENTS = 400;

/** For each name one pass that many students hold ("hot"), and many passes of one student each ("many"). */
export async function makePunchPasses(
  owner: pg.Client,
  { accountId }: School,
  names: readonly string[],
): Promise<PunchData> {
  const { rows: classes } = await owner.query<{ id: string }>(
    // Without those that a closure shuts: enough is punched to come upon its days, and a refusal is less work.
    `select c.id from class c where c.account_id = $1 and c.name like 'Open Gym%' and not exists (
       select from closure_target t where t.account_id = c.account_id and t.location_id = c.location_id)
     order by c.id`,
    [accountId],
  );
  const { rows: versions } = await owner.query<{ id: string }>(
    `with kind as (insert into pass_type (account_id, id, slug) values ($1, uuidv7(), 'open-gym-' || uuidv7()) returning id)
     insert into pass_type_version (account_id, id, type_id, number, title, holder_kind, uses)
     select $1, uuidv7(), id, 1, 'Open Gym', 'FAMILY', 1000000 from kind returning id`,
    [accountId],
  );
  const shares = new Map<string, PunchShare>();
  for (const [index, name] of names.entries()) {
    for (const mode of ['hot', 'many']) {
      const { rows } = await owner.query<{ pass: string; student: string }>(
        `with people as materialized (
           select id, family_id, row_number() over (order by id) as n from (
             select * from student where account_id = $1 order by id offset $3 limit $4) s
         ), planned as materialized (
           select n, uuidv7() as pass_id, id, family_id from people where $5 or n = 1
         ), sold as (
           insert into pass (account_id, id, version_id, family_id, total, used, active_on)
           select $1, pass_id, $2, family_id, 1000000, 0, current_date - 30 from planned
         ), given as (
           insert into pass_entry (account_id, id, pass_id, seq, kind, used_after, total_after, channel, at)
           select $1, uuidv7(), pass_id, 1, 'GIVE', 0, 1000000, 'SYSTEM', now() from planned
         ), held as (
           insert into pass_holder (account_id, id, pass_id, student_id)
           select $1, uuidv7(), l.pass_id, p.id from people p join planned l on l.n = p.n or not $5
           returning pass_id, student_id
         )
         select pass_id as pass, student_id as student from held`,
        [
          accountId,
          versions[0]?.id,
          (index * 2 + (mode === 'hot' ? 0 : 1)) * STUDENTS,
          STUDENTS,
          mode === 'many',
        ],
      );
      shares.set(`${name} ${mode}`, {
        passIds: [...new Set(rows.map(({ pass }) => pass))],
        holders: rows.map(({ pass, student }) => [pass, student] as const),
      });
    }
  }
  const { rows: days } = await owner.query<{ today: string }>(`select current_date::text as today`);
  await owner.query('vacuum analyze pass, pass_entry, pass_holder');
  return { classIds: classes.map(({ id }) => id), today: days[0]?.today ?? '', shares };
}

/** Compares every counter with its ledger, and how many were used with how many punches were answered. */
export async function checkLedger(
  owner: pg.Client,
  share: PunchShare,
  answered: number,
  sent: number,
): Promise<void> {
  const { rows } = await owner.query<{ used: number; lines: number; seqs: number; wrong: number }>(
    `select sum(p.used)::int as used, sum(l.uses)::int as lines, sum(l.top - 1)::int as seqs,
       count(*) filter (where p.used <> l.uses or l.top <> l.uses + 1)::int as wrong
     from pass p, lateral (
       select count(*) filter (where e.kind = 'USE') as uses, max(e.seq) as top from pass_entry e
       where e.account_id = p.account_id and e.pass_id = p.id) l
     where p.id = any ($1)`,
    [share.passIds],
  );
  const [sum] = rows;
  if (!sum || sum.wrong > 0 || sum.used !== sum.lines || sum.used < answered || sum.used > sent) {
    throw new Error(
      `The ledger is wrong after ${answered} of ${sent} punches were answered: ${JSON.stringify(sum)}`,
    );
  }
}
