import pg from 'pg';
import { createDataSource } from '../../db/data-source.ts';
import { evaluateDue } from '../../features/tokens/evaluate.ts';
import { EVALUATE } from '../../features/tokens/evaluate.sql.ts';
import { systemClock } from '../../shared/clock.ts';
import { withEmptyDatabase } from '../bench-database.ts';
import { makeAbsences } from '../data/absences.ts';
import { say } from '../progress.ts';
import type { Result } from '../table.ts';

const ACCOUNTS = 200;
const ABSENCES = 1_000_000;
/** What the first accounts need stays: code, plans and buffers. */
const WARM_UP = 0.1;
const COPIED = ['token', 'token_program', 'token_entry', 'evaluation'];
const MB = 2 ** 20;

/** Absences of which nothing was evaluated, in all accounts: against the same INSERT … SELECT, run bare on tables of its own. */
export const tokensPart = (): Promise<Result> =>
  withEmptyDatabase(async ({ serverUrl, owner }) => {
    const absences = Number(process.env['BENCH_ABSENCES'] ?? ABSENCES);
    say(`tokens: making ${absences} absences in ${ACCOUNTS} schools …`);
    const { accountIds, count } = await makeAbsences(owner, { accounts: ACCOUNTS, absences });
    await copyTables(owner, new URL(serverUrl).username);
    const source = await createDataSource(serverUrl).initialize();
    const bare = new pg.Client({ connectionString: serverUrl });
    await bare.connect();
    try {
      say('tokens: evaluating …');
      const took = { product: 0, bare: 0 };
      const memory: number[] = [];
      const measure = {
        product: async (id: string) => {
          await evaluateDue({ source, clock: systemClock }, id);
          memory.push(process.memoryUsage().rss);
        },
        bare: (id: string) => evaluateBare(bare, id),
      };
      for (const [index, id] of accountIds.entries()) {
        const order =
          index % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
        for (const name of order) {
          const began = performance.now();
          await measure[name](id);
          took[name] += performance.now() - began;
        }
      }
      await assertAllMade(owner, count);
      const warm = Math.max(...memory.slice(0, Math.ceil(memory.length * WARM_UP)));
      const peak = Math.max(...memory);
      const rate = (of: number) =>
        `${(of / 1000).toFixed(1)} s, ${((count / of) * 1000).toFixed(0)}/s`;
      return {
        title: `tokens: ${count} absences in ${ACCOUNTS} accounts are evaluated`,
        lines: [
          {
            ...{
              what: 'the same INSERT … SELECT bare',
              value: took.product / took.bare,
              unit: '×',
            },
            ...{
              aim: { atMost: 1.5 },
              note: `product ${rate(took.product)}; bare ${rate(took.bare)}`,
            },
          },
          {
            ...{
              what: 'memory that comes with more accounts',
              value: (peak - warm) / MB,
              unit: ' MB',
            },
            ...{ aim: { atMost: 32 }, note: `${(peak / MB).toFixed(0)} MB at most` },
          },
        ],
        remarks: [
          'Four statements an account: one takes its turn, one locks, one evaluates, one is for the audit.',
        ],
      };
    } finally {
      await Promise.all([source.destroy(), bare.end()]);
    }
  });

/** Tables like the product's, with all their indexes, keys and policies. */
async function copyTables(owner: pg.Client, login: string): Promise<void> {
  for (const table of COPIED) {
    await owner.query(`create table bare_${table} (like ${table} including all)`);
    await owner.query(`insert into bare_${table} select * from ${table}`);
  }
  await owner.query('vacuum analyze bare_evaluation');
  for (const table of COPIED) {
    const { rows } = await owner.query<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = $1::regclass and contype = 'f'`,
      [table],
    );
    for (const { name, definition } of rows)
      await owner.query(
        `alter table bare_${table} add constraint bare_${name} ${inCopies(definition)}`,
      );
    await owner.query(`
      alter table bare_${table} enable row level security;
      create policy own_account on bare_${table}
        using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
      grant select, insert, update on bare_${table} to "${login}"`);
  }
}

const inCopies = (sql: string): string =>
  sql.replace(new RegExp(`\\b(${COPIED.join('|')})\\b`, 'g'), 'bare_$1');

async function evaluateBare(client: pg.Client, accountId: string): Promise<void> {
  await client.query(`begin; set local app.account_id = '${accountId}'`);
  const { rows } = await client.query<{ ids: string[] }>(
    'select array_agg(id) as ids from bare_evaluation where done_at is null and due_at <= now()',
  );
  const earns = [['ABSENT', 'EXCUSED'], ['ACTIVE'], '60 days'];
  await client.query(inCopies(EVALUATE.text), [accountId, rows[0]?.ids, new Date(), ...earns]);
  await client.query('commit');
}

/** A measurement of what was not done is none. */
async function assertAllMade(owner: pg.Client, count: number): Promise<void> {
  for (const table of ['token', 'bare_token', 'token_program', 'bare_token_entry']) {
    const { rows } = await owner.query<{ made: number }>(
      `select count(*)::integer as made from ${table}`,
    );
    if (rows[0]?.made !== count)
      throw new Error(`${rows[0]?.made ?? 0} of ${count} stand in ${table}.`);
  }
}
