import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, reaches, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  CHANGE_PASS_TYPE,
  CREATE_PASS_TYPE,
  DELETE_PASS_TYPE,
  passTypeForm,
  SUSPEND_PASS_TYPE,
} from '../../testing/pass-type-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { PermissionGrant, type Staff } from '../staff/staff.entities.ts';

const { NONE, VIEW, FULL } = PermissionLevel;
const { PUNCH_PASSES_PAGE, SUSPEND_DELETE_PUNCH_PASSES, CLASSES } = Permission;

const database = testDatabase();
let app: TestApp;
let school: School;
let staff: Staff;
let client: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  staff = await school.staff();
  client = await app.signIn(school.account.slug, staff.login);
});
afterAll(() => app.stop());

/** Gives the staff member exactly these permissions. */
async function grant(grants: Grants): Promise<void> {
  await database.owner.getRepository(PermissionGrant).delete({ staffId: staff.id });
  await database.owner.getRepository(PermissionGrant).insert(
    Object.values(Permission).flatMap((permission) => {
      const level = grants[permission] ?? NONE;
      if (level === NONE) return [];
      return [
        {
          accountId: school.account.id,
          id: newId(),
          groupId: null,
          staffId: staff.id,
          permission,
          level,
        },
      ];
    }),
  );
}

interface Action {
  readonly needs: Grants;
  readonly query: string;
  readonly variables: (typeId: string) => object;
  readonly done: object;
}

const ACTIONS: Record<string, Action> = {
  'see the list': {
    needs: { [PUNCH_PASSES_PAGE]: VIEW },
    query: '{ passTypes { __typename } }',
    variables: () => ({}),
    done: { passTypes: {} },
  },
  'see one': {
    needs: { [PUNCH_PASSES_PAGE]: VIEW },
    query:
      'query ($id: ID!) { passType(id: $id) { title sold image limits { locations { id } } } }',
    variables: (id) => ({ id }),
    done: { passType: { sold: 0 } },
  },
  'see what the form offers': {
    needs: { [PUNCH_PASSES_PAGE]: VIEW },
    query: '{ passTypeChoices { categories locations { id } } }',
    variables: () => ({}),
    done: { passTypeChoices: {} },
  },
  'try restrictions': {
    needs: { [PUNCH_PASSES_PAGE]: VIEW, [CLASSES]: VIEW },
    query: '{ classesOpenedBy(limits: {}) { openedCount } }',
    variables: () => ({}),
    done: { classesOpenedBy: { openedCount: 0 } },
  },
  create: {
    needs: { [PUNCH_PASSES_PAGE]: FULL, [CLASSES]: VIEW },
    query: CREATE_PASS_TYPE.replaceAll('...Fields', 'id').replace(/fragment[^]*/, ''),
    variables: () => ({ input: passTypeForm({ slug: `type-${newId()}` }) }),
    done: { createPassType: { __typename: 'PassTypeSaved' } },
  },
  change: {
    needs: { [PUNCH_PASSES_PAGE]: FULL, [CLASSES]: VIEW },
    query: CHANGE_PASS_TYPE.replaceAll('...Fields', 'id').replace(/fragment[^]*/, ''),
    variables: (id) => ({ id, version: 1, input: passTypeForm() }),
    done: { changePassType: { __typename: 'PassTypeSaved' } },
  },
  suspend: {
    needs: { [PUNCH_PASSES_PAGE]: VIEW, [SUSPEND_DELETE_PUNCH_PASSES]: FULL },
    query: SUSPEND_PASS_TYPE,
    variables: (id) => ({ id, suspended: true }),
    done: { setPassTypeSuspended: { __typename: 'PassTypeStateChanged' } },
  },
  delete: {
    needs: { [PUNCH_PASSES_PAGE]: VIEW, [SUSPEND_DELETE_PUNCH_PASSES]: FULL },
    query: DELETE_PASS_TYPE,
    variables: (id) => ({ id }),
    done: { deletePassType: { __typename: 'PassTypeDeleted' } },
  },
};

/** Each action with each level of each permission that it needs, the others being just enough. */
const CASES = Object.entries(ACTIONS).flatMap(([name, action]) =>
  Object.values(Permission).flatMap((permission) => {
    const needed = action.needs[permission];
    if (needed === undefined) return [];
    return [NONE, VIEW, FULL].map(
      (level) => [name, permission, level, reaches(level, needed), action] as const,
    );
  }),
);

const state = () =>
  database.owner.query<object[]>(
    `select (select json_agg(t order by id) from pass_type t) as types,
       (select count(*) from pass_type_version) as versions, (select count(*) from audit_entry) as audits`,
  );

describe('the permission to', () => {
  test.each(CASES)('%s with %s %s: %s', async (_name, permission, level, allowed, action) => {
    const { typeId } = await school.passType({ title: 'Open Gym' });
    await grant({ ...action.needs, [permission]: level });
    const before = await state();
    const { data, errors } = await client.run(action.query, action.variables(typeId));
    if (allowed) {
      expect(errors).toEqual([]);
      expect(data).toMatchObject(action.done);
    } else {
      expect(errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
      expect(await state()).toEqual(before);
    }
  });

  test.each<[string, Grants, object]>([
    ['only see', { [PUNCH_PASSES_PAGE]: VIEW }, { change: false, suspend: false, delete: false }],
    [
      'set up',
      { [PUNCH_PASSES_PAGE]: FULL, [CLASSES]: VIEW },
      { change: true, suspend: false, delete: false },
    ],
    [
      'set up without classes',
      { [PUNCH_PASSES_PAGE]: FULL },
      { change: false, suspend: false, delete: false },
    ],
    [
      'suspend and delete',
      { [PUNCH_PASSES_PAGE]: VIEW, [SUSPEND_DELETE_PUNCH_PASSES]: FULL },
      { change: false, suspend: true, delete: true },
    ],
  ])('%s is what a type says that the viewer can do', async (_what, grants, viewerCan) => {
    const { typeId } = await school.passType();
    await grant(grants);
    expect(
      await client.data(
        'query ($id: ID!) { passType(id: $id) { viewerCan { change suspend delete } } }',
        { id: typeId },
      ),
    ).toEqual({ passType: { viewerCan } });
  });
});
