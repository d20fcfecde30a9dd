import { CHECK_IN, marked, SUBMIT_ROLL } from './attendance-operations.ts';
import type { School } from './factories.ts';
import type { Audited } from './settings-audited.ts';
import { changeSettings, CLASS_SETTINGS } from './settings-operations.ts';
import type { TestClient } from './test-app.ts';

const MARKED = ['CLASS', 'STUDENT'];

/** How each change of attendance is carried out for good, by its name in the API. */
export function auditedAttendance(
  world: () => { desk: TestClient; school: School },
): Record<string, Audited> {
  const placed = async () => {
    const { studentId, classId } = await world().school.enrollment();
    return { studentId, key: { classId, date: '2026-11-24', starts: '17:00' } };
  };
  const switchOnCheckIn = async () => {
    const { desk } = world();
    const { settings } = await desk.data<{ settings: { classes: { version: number } } }>(
      '{ settings { classes { version } } }',
    );
    const input = { ...CLASS_SETTINGS, checkInMode: true };
    const sent = { version: settings.classes.version, input };
    await desk.data(changeSettings('changeClassSettings', 'ClassSettingsInput'), sent);
  };
  return {
    submitRoll: {
      verb: 'SUBMIT_ROLL',
      targets: MARKED,
      prepare: async () => {
        const { key, studentId } = await placed();
        const input = { ...key, version: 0, marks: [{ studentId, status: 'TARDY' }] };
        return () => marked(world().desk, SUBMIT_ROLL, input);
      },
    },
    recordExpectedAbsences: {
      verb: 'RECORD_EXPECTED_ABSENCES',
      targets: ['STUDENT'],
      prepare: async () => {
        const { key, studentId } = await placed();
        const input = { studentIds: [studentId], occurrences: [key] };
        return () =>
          world().desk.data(
            `mutation ($input: ExpectedAbsencesInput!) { recordExpectedAbsences(input: $input) { __typename } }`,
            { input },
          );
      },
    },
    withdrawExpectedAbsences: {
      verb: 'WITHDRAW_EXPECTED_ABSENCES',
      targets: ['STUDENT'],
      prepare: async () => {
        const { id } = await world().school.expectedAbsence();
        return () =>
          world().desk.data(`mutation { withdrawExpectedAbsences(ids: ["${id}"]) { __typename } }`);
      },
    },
    checkIn: {
      verb: 'CHECK_IN',
      targets: MARKED,
      prepare: async () => {
        await switchOnCheckIn();
        const { key, studentId } = await placed();
        return () => marked(world().desk, CHECK_IN, { ...key, studentId });
      },
    },
  };
}
