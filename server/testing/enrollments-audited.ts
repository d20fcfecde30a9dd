import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import type { School } from './factories.ts';
import type { Audited } from './settings-audited.ts';
import type { TestClient } from './test-app.ts';

const PLACE = ['CLASS', 'ENROLLMENT', 'STUDENT'];

/** How each change of enrollments is carried out for good, by its name in the API. */
export function auditedEnrollments(
  world: () => { desk: TestClient; school: School },
): Record<string, Audited> {
  const entry = (verb: string, targets: string[], mutation: () => Promise<string>): Audited => ({
    verb,
    targets,
    prepare: async () => {
      const text = await mutation();
      return () => world().desk.data(`mutation { ${text} { __typename } }`);
    },
  });
  const place = async (given: Parameters<School['enrollment']>[0] = {}) =>
    `id: "${(await world().school.enrollment(given)).id}", version: 1`;
  const other = async () => (await world().school.class()).id;
  const saved = async () => {
    const { saveFilter } = await world().desk.data<{ saveFilter: { filters: { id: string }[] } }>(
      `mutation { saveFilter(page: ENROLLMENTS, name: "Kept", value: "q=x") { ... on FiltersSaved { filters { id } } } }`,
    );
    return saveFilter.filters[0]?.id ?? '';
  };
  return {
    enroll: entry('ENROLL', PLACE, async () => {
      const { id } = await world().school.student();
      return `enroll(input: { studentId: "${id}", classId: "${await other()}", type: ACTIVE, startsOn: "2026-12-01" })`;
    }),
    dropEnrollment: entry(
      'DROP_ENROLLMENT',
      PLACE,
      async () => `dropEnrollment(${await place()}, input: { dropsOn: "2026-12-01" })`,
    ),
    changeEnrollment: entry(
      'CHANGE_ENROLLMENT',
      PLACE,
      async () =>
        `changeEnrollment(${await place()}, input: { startsOn: "2026-09-01", dropsOn: "2026-12-01" })`,
    ),
    transferEnrollment: entry(
      'TRANSFER_ENROLLMENT',
      ['CLASS', 'CLASS', 'ENROLLMENT', 'ENROLLMENT', 'STUDENT'],
      async () =>
        `transferEnrollment(${await place()}, input: { classId: "${await other()}", startsOn: "2026-12-01" })`,
    ),
    approveWaiting: entry(
      'APPROVE_WAITING',
      ['CLASS', 'ENROLLMENT', 'ENROLLMENT', 'STUDENT'],
      async () =>
        `approveWaiting(${await place({ type: EnrollmentType.WAIT, startsOn: null })}, input: { startsOn: "2026-12-01" })`,
    ),
    deleteEnrollment: entry(
      'DELETE_ENROLLMENT',
      PLACE,
      async () => `deleteEnrollment(${await place()})`,
    ),
    saveFilter: entry('SAVE_FILTER', ['STAFF'], () =>
      Promise.resolve('saveFilter(page: ENROLLMENTS, name: "Trials", value: "types=TRIAL")'),
    ),
    deleteSavedFilter: entry(
      'DELETE_FILTER',
      ['STAFF'],
      async () => `deleteSavedFilter(id: "${await saved()}")`,
    ),
  };
}
