import { newId } from '../shared/ids.ts';
import type { School } from './factories.ts';
import * as operations from './family-operations.ts';
import type { Audited } from './settings-audited.ts';
import type { TestClient } from './test-app.ts';

/** How each change of families and students is carried out for good, by its name in the API. */
export function auditedFamilies(
  world: () => { desk: TestClient; school: School },
): Record<string, Audited> {
  const { families, students } = { families: ['FAMILY'], students: ['STUDENT'] };
  const both = ['FAMILY', 'STUDENT'];
  const entry = (
    verb: string,
    targets: string[],
    mutation: string,
    variables: () => Promise<object>,
  ): Audited => ({
    verb,
    targets,
    prepare: async () => {
      const sent = await variables();
      return () => world().desk.data(mutation, sent);
    },
  });
  const input = { firstName: 'Maya', lastName: 'Alvarez' };
  const family = async (given: Parameters<School['family']>[0] = {}) =>
    (await world().school.family(given)).id;
  const student = async (given: Parameters<School['student']>[0] = {}) =>
    (await world().school.student(given)).id;
  const archivedAt = new Date('2026-01-01T00:00:00Z');
  const note = async () => {
    const { data } = await world().desk.run<operations.RecordAnswer>(operations.ADD_NOTE, {
      familyId: await family(),
      ...{ level: 'INFO', text: 'Hello' },
    });
    return data?.answer.note?.id ?? newId();
  };

  return {
    createFamily: entry('CREATE_FAMILY', both, operations.CREATE_FAMILY, () =>
      Promise.resolve({ input: { name: 'New', students: [input] } }),
    ),
    changeFamily: entry('CHANGE_FAMILY', families, operations.CHANGE_FAMILY, async () => ({
      id: await family(),
      version: 1,
      input: { name: 'Changed' },
    })),
    setFamilySuspended: entry('SUSPEND_FAMILY', families, operations.SUSPEND_FAMILY, async () => ({
      id: await family(),
      suspended: true,
    })),
    removeFamily: entry('REMOVE_FAMILY', families, operations.REMOVE_FAMILY, async () => ({
      id: await family(),
    })),
    restoreFamily: entry('RESTORE_FAMILY', families, operations.RESTORE_FAMILY, async () => ({
      id: await family({ archivedAt }),
    })),
    addStudent: entry('ADD_STUDENT', both, operations.ADD_STUDENT, async () => ({
      familyId: await family(),
      input,
    })),
    changeStudent: entry('CHANGE_STUDENT', students, operations.CHANGE_STUDENT, async () => ({
      id: await student(),
      version: 1,
      input,
    })),
    moveStudent: entry(
      'MOVE_STUDENT',
      ['FAMILY', 'FAMILY', 'STUDENT'],
      operations.MOVE_STUDENT,
      async () => ({ id: await student(), familyId: await family() }),
    ),
    removeStudent: entry('REMOVE_STUDENT', both, operations.REMOVE_STUDENT, async () => ({
      id: await student(),
    })),
    restoreStudent: entry('RESTORE_STUDENT', both, operations.RESTORE_STUDENT, async () => ({
      id: await student({ archivedAt }),
    })),
    changeHealth: entry(
      'CHANGE_HEALTH',
      students,
      `mutation ($id: ID!) { changeHealth(id: $id, version: 0, input: { alert: "asthma" }) { __typename } }`,
      async () => ({ id: await student() }),
    ),
    addNote: entry('ADD_NOTE', ['FAMILY', 'NOTE'], operations.ADD_NOTE, async () => ({
      familyId: await family(),
      ...{ level: 'INFO', text: 'Hello' },
    })),
    changeNote: entry('CHANGE_NOTE', ['FAMILY', 'NOTE'], operations.CHANGE_NOTE, async () => ({
      id: await note(),
      ...{ version: 1, level: 'IMPORTANT', text: 'Hello' },
    })),
    setNoteClosed: entry('CLOSE_NOTE', ['FAMILY', 'NOTE'], operations.CLOSE_NOTE, async () => ({
      id: await note(),
      closed: true,
    })),
  };
}
