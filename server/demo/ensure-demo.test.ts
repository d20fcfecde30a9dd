import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../db/entities.ts';
import { Snapshot } from '../db/transaction.ts';
import { findAccount, type AccountRef } from '../features/accounts/account-ref.ts';
import { AuditEntry, AuditTarget } from '../features/audit/audit.entities.ts';
import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import { Pass } from '../features/passes/pass.entities.ts';
import { loadPunches } from '../features/passes/punchable-classes.queries.ts';
import { punchFacts } from '../features/passes/punch.queries.ts';
import { punchProblems } from '../features/passes/punch.rules.ts';
import { Staff } from '../features/staff/staff.entities.ts';
import { verifyPassword } from '../features/staff/password.ts';
import { Student } from '../features/students/student.entities.ts';
import { fixedClock } from '../shared/clock.ts';
import { addDays, instantIn } from '../shared/local-date.ts';
import { testDatabase } from '../testing/database.ts';
import { demoTables } from './demo-tables.ts';
import { ensureDemo } from './ensure-demo.ts';
import { ALL_ACCESS_SINCE } from './passes/alvarez-passes.ts';
import { DEMO_ZONE } from './seed.ts';
import { DEMO_SIGN_INS, DEMO_SLUG } from './sign-ins.ts';

const database = testDatabase();
const today = '2026-11-21';
// An hour at which it is the next day already in Greenwich.
const clock = fixedClock('2026-11-22T02:30:00Z');
const messages: string[] = [];
let account: AccountRef;

async function reading<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const snapshot = await Snapshot.open(database.source, account.id);
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
}

describe('a demo that cannot be finished', () => {
  it('leaves nothing behind', async () => {
    await database.owner.query(
      'alter table pass_entry add constraint never check (seq > 0 is null) not valid',
    );
    await expect(ensureDemo(database.source, clock, () => undefined)).rejects.toThrow(/never/);
    expect(await findAccount(database.source, DEMO_SLUG)).toBeNull();
    await database.owner.query('alter table pass_entry drop constraint never');
    const [{ count }] = await database.owner.query<[{ count: string }]>(
      'select count(*) from student',
    );
    expect(Number(count)).toBe(0);
  });
});

describe('the demo account', () => {
  beforeAll(async () => {
    // Two servers that start at once.
    await Promise.all(
      [1, 2].map(() => ensureDemo(database.source, clock, (message) => messages.push(message))),
    );
    const found = await findAccount(database.source, DEMO_SLUG);
    if (!found) throw new Error('There is no demo account.');
    account = found;
  });

  it('is made once, though two servers make it', async () => {
    expect(messages).toEqual([`Made the demo account, dated from ${today}.`]);
    const accounts = await database.owner.query<unknown[]>('select id from account');
    expect(accounts).toHaveLength(1);
    expect(account).toMatchObject({ slug: 'demo', isDemo: true, zone: DEMO_ZONE });
  });

  it('has every row that was generated', async () => {
    await reading(async (snapshot) => {
      for (const { entity, rows } of demoTables(today, '21:30')) {
        expect(entities).toContain(entity);
        // That the account was made is told too.
        const more = [AuditEntry, AuditTarget].some((one) => one === entity) ? 1 : 0;
        expect(await snapshot.manager.count(entity), entity.name).toBe(rows.length + more);
      }
    });
  });

  it('is left alone by the next start', async () => {
    await reading(async (snapshot) => {
      const before = await snapshot.manager.count(Enrollment);
      await ensureDemo(database.source, fixedClock('2026-12-24T12:00:00Z'), (message) =>
        messages.push(message),
      );
      expect(await snapshot.manager.count(Enrollment)).toBe(before);
    });
    expect(messages).toHaveLength(1);
  });

  it('lets in those whom the sign-in page lists, and nobody else', async () => {
    const staff = await reading((snapshot) => snapshot.manager.find(Staff));
    for (const { login, password } of DEMO_SIGN_INS) {
      const hash = staff.find((one) => one.login === login)?.passwordHash;
      expect(await verifyPassword(hash ?? '', password), login).toBe(true);
    }
    expect(staff.filter((one) => one.passwordHash !== null)).toHaveLength(DEMO_SIGN_INS.length);
    expect(staff.filter((one) => one.isOwner).map((one) => one.login)).toEqual(['owner']);
  });

  it('keeps each counter equal to its ledger', async () => {
    const wrong = await database.owner.query<unknown[]>(
      `select p.id from pass p where p.used <> (
         select count(*) filter (where e.kind = 'USE') - count(*) filter (where e.kind = 'RETURN')
         from pass_entry e where e.account_id = p.account_id and e.pass_id = p.id)`,
    );
    expect(wrong).toEqual([]);
  });

  it.each(['alvar', 'Sofia Alvarez', '555-0144', 'alvares'])(
    'finds the family of the pictures by "%s"',
    async (typed) => {
      const [first] = await reading((snapshot) =>
        snapshot.query<{ name: string }>(
          {
            name: 'demo_search',
            text: `select f.name from search_records('FAMILY', $1, 10) r join family f on f.id = r.record_id
                   order by r.score desc, f.name`,
          },
          [typed],
        ),
      );
      expect(first?.name).toBe('Alvarez');
    },
  );

  it('has one pass without restrictions that never expires, and it opens eight classes on any day', async () => {
    await reading(async (snapshot) => {
      const open = await snapshot.query<{ id: string; student_id: string; first_name: string }>({
        name: 'demo_unrestricted',
        text: `select p.id, s.id as student_id, s.first_name from pass p join student s on s.family_id = p.family_id
               where p.expires is null and p.active_on = '${ALL_ACCESS_SINCE}'
                 and not exists (select from pass_limit l where l.version_id = p.version_id) order by s.born`,
      });
      expect(open.map((one) => one.first_name)).toEqual(['Leo', 'Maya', 'Sofia']);
      for (const later of [0, 365]) {
        for (let day = 0; day < 14; day += 1) {
          const date = addDays(today, later + day);
          for (const { id, student_id: studentId, first_name: name } of open) {
            const punchable = await countPunchable(snapshot, { passId: id, studentId, date });
            expect(punchable, `${name} on ${date}`).toBeGreaterThanOrEqual(
              name === 'Sofia' ? 6 : 8,
            );
          }
        }
      }
    });
  });

  it('belongs to the account as a whole: the other tables see none of it', async () => {
    const others = await Snapshot.open(database.source, crypto.randomUUID());
    expect(await others.manager.count(Student)).toBe(0);
    expect(await others.manager.count(Pass)).toBe(0);
    await others.close();
  });
});

/** How many classes the product itself would let this student punch, without an override. */
async function countPunchable(
  snapshot: Snapshot,
  of: { passId: string; studentId: string; date: string },
): Promise<number> {
  const { pass, student, candidates } = await loadPunches(snapshot, {
    ...of,
    which: 'covered',
  });
  if (!pass || !student) throw new Error('The pass or its student is missing.');
  const noon = instantIn(of.date, '12:00', DEMO_ZONE);
  return candidates.filter(
    (one) => punchProblems(punchFacts(pass, student, one, of.date, noon)).length === 0,
  ).length;
}
