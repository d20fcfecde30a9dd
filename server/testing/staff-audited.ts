import type { DataSource } from 'typeorm';
import { SecondFactor, Staff, UserGroup } from '../features/staff/staff.entities.ts';
import { codeAt, SECRET } from './one-time-codes.ts';
import { PASSWORD, type School } from './factories.ts';
import type { TestApp, TestClient } from './test-app.ts';

interface Office {
  readonly app: TestApp;
  readonly desk: TestClient;
  readonly deskId: string;
  readonly login: string;
  readonly school: School;
  readonly owner: DataSource;
  readonly now: Date;
}

interface Audited {
  readonly verb: string;
  readonly targets: string[];
  readonly prepare: () => Promise<() => Promise<unknown>>;
}

const PROFILE = (login: string) =>
  `input: { firstName: "Nia", lastName: "Kerr", login: "${login}" }`;
let serial = 0;

/** How each mutation about staff and one's own way in is carried out for good (see audit.test.ts). */
export function auditedStaff(office: () => Office): Record<string, Audited> {
  const change = (name: string, input: string) =>
    office().desk.data(`mutation { ${name}(${input}) { __typename } }`);
  const ofSomebody = (
    verb: string,
    name: string,
    input: (id: string) => string,
    given: Partial<Staff> = {},
  ): [string, Audited] => [
    name,
    {
      verb,
      targets: ['STAFF'],
      prepare: async () => {
        const { id } = await office().school.staff({}, given);
        return () => change(name, input(id));
      },
    },
  ];
  /** What is done to the desk's own way in, and undone behind the audit's back. */
  const own = (
    verb: string,
    name: string,
    input: string,
    prepare: () => Promise<unknown> = () => Promise.resolve(),
  ): [string, Audited] => [
    name,
    {
      verb,
      targets: ['STAFF'],
      prepare: async () => {
        const { owner, deskId } = office();
        const kept = await owner.getRepository(Staff).findOneByOrFail({ id: deskId });
        await prepare();
        return async () => {
          await change(name, input);
          await owner
            .getRepository(Staff)
            .update({ id: deskId }, { passwordHash: kept.passwordHash });
          await owner.getRepository(SecondFactor).delete({ id: deskId });
        };
      },
    },
  ];
  const factor = (confirmed: boolean) => () => {
    const { school, deskId, now } = office();
    return school.insert(SecondFactor, {
      ...{ id: deskId, secret: SECRET, begunAt: now, confirmedAt: confirmed ? now : null },
    });
  };
  const group = (verb: string, name: string, input: (id: string) => string): [string, Audited] => [
    name,
    {
      verb,
      targets: ['USER_GROUP'],
      prepare: async () => {
        const made = await office().school.insert(UserGroup, { name: `Group ${++serial}` });
        return () => change(name, input(made.id));
      },
    },
  ];

  return Object.fromEntries([
    [
      'createStaff',
      {
        verb: 'CREATE_STAFF',
        targets: ['STAFF'],
        prepare: () => Promise.resolve(() => change('createStaff', PROFILE(`nia${++serial}`))),
      },
    ],
    ofSomebody(
      'CHANGE_STAFF',
      'changeStaff',
      (id) => `id: "${id}", version: 1, ${PROFILE(`n${++serial}`)}`,
    ),
    ofSomebody(
      'DEACTIVATE_STAFF',
      'setStaffActive',
      (id) => `id: "${id}", version: 1, active: false`,
    ),
    ofSomebody(
      'SET_PASSWORD',
      'setStaffPassword',
      (id) => `id: "${id}", password: "tall orange lamp"`,
    ),
    ofSomebody(
      ...(['CHANGE_STAFF_RIGHTS', 'changeStaffRights'] as const),
      (id) =>
        `id: "${id}", version: 1, groupIds: [], grants: [{ permission: CLASSES, level: VIEW }]`,
    ),
    ofSomebody('MAKE_OWNER', 'setStaffOwner', (id) => `id: "${id}", version: 1, owner: true`),
    [
      'resetSecondFactor',
      {
        verb: 'RESET_SECOND_FACTOR',
        targets: ['STAFF'],
        prepare: async () => {
          const { school, now } = office();
          const { id } = await school.staff();
          await school.insert(SecondFactor, { id, secret: SECRET, begunAt: now, confirmedAt: now });
          return () => change('resetSecondFactor', `id: "${id}"`);
        },
      },
    ],
    own(
      'CHANGE_OWN_PASSWORD',
      'changeOwnPassword',
      `current: "${PASSWORD}", password: "tall orange lamp"`,
    ),
    own('BEGIN_SECOND_FACTOR', 'beginSecondFactor', `password: "${PASSWORD}"`),
    own(
      ...(['CONFIRM_SECOND_FACTOR', 'confirmSecondFactor'] as const),
      `code: "${codeAt(new Date('2026-11-21T20:00:00Z'))}"`,
      factor(false),
    ),
    own('REMOVE_SECOND_FACTOR', 'removeSecondFactor', `password: "${PASSWORD}"`, factor(true)),
    group(
      'CREATE_USER_GROUP',
      'createUserGroup',
      () => `input: { name: "New ${++serial}", grants: [] }`,
    ),
    group(
      'CHANGE_USER_GROUP',
      'changeUserGroup',
      (id) => `id: "${id}", version: 1, input: { name: "Other ${++serial}", grants: [] }`,
    ),
    group('DELETE_USER_GROUP', 'deleteUserGroup', (id) => `id: "${id}"`),
    [
      'seeAs',
      {
        verb: 'SEE_AS',
        targets: ['STAFF'],
        prepare: async () => {
          const { app, school, login } = office();
          const client = await app.signIn(school.account.slug, login);
          const { id } = await school.staff();
          return () => client.data(`mutation { seeAs(staffId: "${id}") { __typename } }`);
        },
      },
    ],
    [
      'stopSeeingAs',
      {
        verb: 'STOP_SEEING_AS',
        targets: ['STAFF'],
        prepare: async () => {
          const { app, school, login } = office();
          const client = await app.signIn(school.account.slug, login);
          const { id } = await school.staff();
          await client.data(`mutation { seeAs(staffId: "${id}") { __typename } }`);
          return () => client.data('mutation { stopSeeingAs }');
        },
      },
    ],
  ] as [string, Audited][]);
}
