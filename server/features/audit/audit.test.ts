import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../schema.ts';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { auditedAttendance } from '../../testing/attendance-audited.ts';
import { auditedCancellations } from '../../testing/cancellations-audited.ts';
import { auditedEnrollments } from '../../testing/enrollments-audited.ts';
import { auditedFamilies } from '../../testing/family-audited.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../../testing/operations.ts';
import { auditedSettings } from '../../testing/settings-audited.ts';
import { auditedStaff } from '../../testing/staff-audited.ts';
import { auditedTasks } from '../../testing/tasks-audited.ts';
import { auditedTokens } from '../../testing/tokens-audited.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase();
const NOW = '2026-11-21T20:00:00Z';
const clock = fixedClock(NOW);
let app: TestApp;
let school: School;
let desk: TestClient;
let deskId: string;
let login: string;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const staff = await school.owner();
  ({ id: deskId, login } = staff);
  desk = await app.signIn(school.account.slug, login);
});
afterAll(() => app.stop());

interface Entry {
  verb: string;
  actor_id: string;
  channel: string;
  ip: string;
  at: Date;
  request_id: string | null;
  before: object | null;
  after: Record<string, unknown>;
  targets: string[];
}

/** The entries that were written while something was done. */
async function entriesOf(doing: () => Promise<unknown>): Promise<Entry[]> {
  const known = (await database.owner.query<{ id: string }[]>('select id from audit_entry')).map(
    ({ id }) => id,
  );
  await doing();
  return database.owner.query<Entry[]>(
    `select e.*, host(e.ip) as ip,
       (select coalesce(json_agg(t.kind order by t.kind), '[]') from audit_target t where t.entry_id = e.id) as targets
     from audit_entry e where not e.id = any ($1) order by e.at, e.id`,
    [known],
  );
}

async function readyToPunch(given: Parameters<School['pass']>[1] = {}) {
  const student = await school.student();
  const of = await school.class();
  const pass = await school.pass(student, given);
  return { passId: pass.id, studentId: student.id, classId: of.id, date: '2026-11-22' };
}
const punch = (input: object) => desk.data<PunchAnswer>(PUNCH_IN, { input });
const undo = (input: object) => desk.data(UNDO_PUNCH, { input });
async function punched() {
  const { punchIn } = await punch(await readyToPunch());
  if (punchIn.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punchIn));
  return punchIn.entry.id;
}

const TYPE = 'input: { title: "Ten visits", holderKind: STUDENT, price: "80.00", uses: 10 }';
const soldPass = async () => {
  const { id, familyId } = await school.student();
  return { ...(await school.pass({ id, familyId })), familyId, studentId: id };
};
const change = (name: string, input: string) =>
  desk.data(`mutation { ${name}(${input}) { __typename } }`);

const classInput = async () => {
  const of = await school.class();
  const input = `input: { name: "Gym", programId: "${of.programId}", locationId: "${of.locationId}" }`;
  return { id: of.id, input };
};

/** How each mutation is carried out for good, by its name in the API. */
const DONE: Record<
  string,
  { verb: string; targets: string[]; prepare: () => Promise<() => Promise<unknown>> }
> = {
  ...auditedAttendance(() => ({ desk, school })),
  ...auditedCancellations(() => ({ desk, school })),
  ...auditedEnrollments(() => ({ desk, school })),
  ...auditedFamilies(() => ({ desk, school })),
  ...auditedSettings(() => ({ desk, school })),
  ...auditedTasks(() => ({ desk, deskId, school })),
  ...auditedTokens(() => ({ desk, school })),
  ...auditedStaff(() => ({
    ...{ app, desk, deskId, login, school, owner: database.owner, now: new Date(NOW) },
  })),
  signIn: {
    verb: 'SIGN_IN',
    targets: ['STAFF'],
    prepare: () => Promise.resolve(() => app.client(school.account.slug).signIn(login, PASSWORD)),
  },
  signOut: {
    verb: 'SIGN_OUT',
    targets: ['STAFF'],
    prepare: async () => {
      const client = await app.signIn(school.account.slug, login);
      return () => client.data('mutation { signOut }');
    },
  },
  punchIn: {
    verb: 'PUNCH_IN',
    targets: ['CLASS', 'ENROLLMENT', 'PASS', 'STUDENT'],
    prepare: async () => {
      const input = await readyToPunch();
      return () => punch(input);
    },
  },
  undoPunch: {
    verb: 'UNDO_PUNCH',
    targets: ['CLASS', 'ENROLLMENT', 'PASS', 'STUDENT'],
    prepare: async () => {
      const entryId = await punched();
      return () => undo({ entryId });
    },
  },
  createClass: {
    verb: 'CREATE_CLASS',
    targets: ['CLASS'],
    prepare: async () => {
      const { input } = await classInput();
      return () => change('createClass', input);
    },
  },
  changeClass: {
    verb: 'CHANGE_CLASS',
    targets: ['CLASS'],
    prepare: async () => {
      const { id, input } = await classInput();
      return () => change('changeClass', `id: "${id}", version: 1, ${input}`);
    },
  },
  duplicateClass: {
    verb: 'DUPLICATE_CLASS',
    targets: ['CLASS', 'CLASS'],
    prepare: async () => {
      const { id } = await classInput();
      return () => change('duplicateClass', `id: "${id}", name: "Again"`);
    },
  },
  setClassActive: {
    verb: 'DEACTIVATE_CLASS',
    targets: ['CLASS'],
    prepare: async () => {
      const { id } = await classInput();
      return () => change('setClassActive', `id: "${id}", active: false, version: 1`);
    },
  },
  cancelDate: {
    verb: 'CANCEL_DATE',
    targets: ['CANCELLATION', 'CLASS', 'ENROLLMENT', 'PASS', 'STUDENT'],
    prepare: async () => {
      const input = await readyToPunch();
      await punch(input);
      return () => change('cancelDate', `classId: "${input.classId}", date: "${input.date}"`);
    },
  },
  takeBackCancellation: {
    verb: 'TAKE_BACK_CANCELLATION',
    targets: ['CANCELLATION', 'CLASS'],
    prepare: async () => {
      const { id } = await school.cancel((await school.class()).id, '2026-11-24');
      return () => change('takeBackCancellation', `id: "${id}"`);
    },
  },
  createPassType: {
    verb: 'CREATE_PASS_TYPE',
    targets: ['PASS_TYPE'],
    prepare: () => Promise.resolve(() => change('createPassType', TYPE)),
  },
  changePassType: {
    verb: 'CHANGE_PASS_TYPE',
    targets: ['PASS_TYPE'],
    prepare: async () => {
      const { typeId } = await soldPass();
      return () => change('changePassType', `id: "${typeId}", version: 1, ${TYPE}`);
    },
  },
  setPassTypeSuspended: {
    verb: 'SUSPEND_PASS_TYPE',
    targets: ['PASS_TYPE'],
    prepare: async () => {
      const { typeId } = await soldPass();
      return () => change('setPassTypeSuspended', `id: "${typeId}", suspended: true`);
    },
  },
  deletePassType: {
    verb: 'DELETE_PASS_TYPE',
    targets: ['PASS_TYPE'],
    prepare: async () => {
      const { typeId } = await soldPass();
      return () => change('deletePassType', `id: "${typeId}"`);
    },
  },
  givePass: {
    verb: 'GIVE_PASS',
    targets: ['FAMILY', 'PASS', 'STUDENT'],
    prepare: async () => {
      const { typeId, familyId, studentId } = await soldPass();
      const input = `typeId: "${typeId}", familyId: "${familyId}", studentId: "${studentId}"`;
      return () => change('givePass', `input: { ${input} }`);
    },
  },
  setPassSuspended: {
    verb: 'SUSPEND_PASS',
    targets: ['PASS', 'STUDENT'],
    prepare: async () => {
      const { id } = await soldPass();
      return () => change('setPassSuspended', `input: { passId: "${id}", suspended: true }`);
    },
  },
  deletePass: {
    verb: 'DELETE_PASS',
    targets: ['PASS', 'STUDENT'],
    prepare: async () => {
      const { id } = await soldPass();
      return () => change('deletePass', `input: { passId: "${id}" }`);
    },
  },
  changePassExpires: {
    verb: 'CHANGE_PASS_EXPIRES',
    targets: ['PASS', 'STUDENT'],
    prepare: async () => {
      const { id } = await soldPass();
      const input = `passId: "${id}", was: null, expires: "2027-01-31"`;
      return () => change('changePassExpires', `input: { ${input} }`);
    },
  },
  changePassTotal: {
    verb: 'CHANGE_PASS_TOTAL',
    targets: ['PASS', 'STUDENT'],
    prepare: async () => {
      const { id } = await soldPass();
      return () => change('changePassTotal', `input: { passId: "${id}", was: 10, total: 12 }`);
    },
  },
};

/** Mutations that leave no entry, each with its reason. */
const UNAUDITED: Record<string, string> = {
  keepRollOpen:
    'changes no record: who has a roll open is worth nothing a minute later (rule T-12)',
};

describe('every mutation leaves exactly one entry', () => {
  const mutations = Object.keys(buildApi().getMutationType()?.getFields() ?? {});

  test('each one that the API has is tried here, or declared to leave none', () => {
    expect([...Object.keys(DONE), ...Object.keys(UNAUDITED)].sort()).toEqual([...mutations].sort());
  });

  test.each(Object.keys(DONE))('%s, with who, when, whence and which records', async (name) => {
    const { verb, targets, prepare } = DONE[name] ?? {
      verb: '',
      targets: [],
      prepare: () => Promise.reject(new Error(name)),
    };
    const entries = await entriesOf(await prepare());
    expect(entries).toEqual([
      expect.objectContaining({
        verb,
        targets,
        actor_id: deskId,
        channel: 'API',
        ip: '127.0.0.1',
        at: new Date(NOW),
        account_id: school.account.id,
      }),
    ]);
  });

  test('with the numbers before and after, and what came of it', async () => {
    const entryId = await punched();
    const [entry] = await entriesOf(() => undo({ entryId, requestId: 'desk-1' }));
    expect(entry).toMatchObject({
      request_id: 'desk-1',
      before: { used: 1 },
      after: { used: 0, date: '2026-11-22', punchReturned: true, outcome: { punchReturned: true } },
    });
  });

  test('with what was overridden', async () => {
    const student = await school.student();
    const of = await school.class({ minAge: 'P12Y', capacity: 1 });
    await school.enrollment({ classId: of.id });
    const pass = await school.pass(student);
    const [entry] = await entriesOf(() =>
      punch({ passId: pass.id, studentId: student.id, classId: of.id, override: true }),
    );
    expect(entry?.after).toMatchObject({ overrides: ['TOO_YOUNG', 'CLASS_FULL'] });
  });
});

describe('no entry is left by', () => {
  test.each<[what: string, prepare: () => Promise<() => Promise<unknown>>]>([
    [
      'a refused sign-in',
      () => Promise.resolve(() => app.client(school.account.slug).signIn(login, 'wrong')),
    ],
    [
      'signing out without being signed in',
      () => Promise.resolve(() => app.client(school.account.slug).data('mutation { signOut }')),
    ],
    [
      'a refused punch',
      async () => {
        const input = await readyToPunch({ used: 10 });
        return () => punch(input);
      },
    ],
    [
      'a punch that was only tried',
      async () => {
        const input = await readyToPunch();
        return () => punch({ ...input, dryRun: true });
      },
    ],
    [
      'a punch that was tried with an id',
      async () => {
        const input = await readyToPunch();
        return () => punch({ ...input, dryRun: true, requestId: newId() });
      },
    ],
    [
      'a punch of what is not there',
      async () => {
        const input = await readyToPunch();
        return () => desk.run(PUNCH_IN, { input: { ...input, classId: newId() } });
      },
    ],
    [
      'a punch that is sent again',
      async () => {
        const input = { ...(await readyToPunch()), requestId: newId() };
        await punch(input);
        return () => punch(input);
      },
    ],
    [
      'a refused undoing',
      async () => {
        const entryId = await punched();
        await undo({ entryId });
        return () => undo({ entryId });
      },
    ],
    [
      'an undoing that was only tried',
      async () => {
        const entryId = await punched();
        return () => undo({ entryId, dryRun: true });
      },
    ],
    [
      'a mutation without its permission',
      async () => {
        const nobody = await app.signIn(school.account.slug, (await school.staff()).login);
        const input = await readyToPunch();
        return () => nobody.run(PUNCH_IN, { input });
      },
    ],
    [
      'reading what anybody may read',
      () =>
        Promise.resolve(() =>
          desk.data('{ families { nodes { students { firstName } } } classes { nodes { id } } }'),
        ),
    ],
  ])('%s', async (_what, prepare) => {
    expect(await entriesOf(await prepare())).toEqual([]);
  });
});

test('a dry run that was tried with an id does not take the id from the punch itself', async () => {
  const input = { ...(await readyToPunch()), requestId: newId() };
  expect((await punch({ ...input, dryRun: true })).punchIn.__typename).toBe('PunchPreview');
  expect((await punch(input)).punchIn).toMatchObject({ __typename: 'PunchedIn', repeated: false });
});

test('an id belongs to who used it: a colleague who sends it again meets a conflict', async () => {
  const input = { ...(await readyToPunch()), requestId: newId() };
  await punch(input);
  const colleague = await app.signIn(school.account.slug, (await school.owner()).login);
  expect((await colleague.run(PUNCH_IN, { input })).errors[0]?.extensions['code']).toBe('CONFLICT');
});

test('an entry is tied to no record, and so outlives what it is about', async () => {
  const ties = await database.owner.query<{ to: string }[]>(
    `select confrelid::regclass::text as to from pg_constraint
     where contype = 'f' and conrelid in ('audit_target'::regclass, 'audit_entry'::regclass) order by 1`,
  );
  expect(ties.map(({ to }) => to)).toEqual(['account', 'audit_entry', 'staff']);
});
