import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../db/transaction.ts';
import { fixedClock } from '../../shared/clock.ts';
import { addDays } from '../../shared/local-date.ts';
import {
  CHECK_IN,
  classSettings,
  marked,
  SUBMIT_ROLL,
} from '../../testing/attendance-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { Channel } from '../audit/channel.ts';
import { Event } from '../schedule/class.entities.ts';
import { MarkStatus } from './attendance.enums.ts';
import { marksWrite } from './marks.writes.ts';

const database = testDatabase();
const DATE = '2026-11-24';
const CHILDREN = 4;
const now = new Date(`${DATE}T22:00:00Z`);
let app: TestApp;
/** One in check-in mode and one that is not, each with a class of some children; every run has a day of its own. */
let schools: { school: School; desk: TestClient; classId: string; ids: string[] }[];
let day = 0;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock(now.toISOString()));
  schools = await Promise.all(
    [true, false].map(async (checkInMode) => {
      const school = await School.open(database.source);
      await classSettings(school, { checkInMode });
      const desk = await app.signIn(school.account.slug, (await school.owner()).login);
      const { id: classId } = await school.class();
      const places = await Promise.all(
        Array.from({ length: CHILDREN }, () => school.enrollment({ classId })),
      );
      return { school, desk, classId, ids: places.map(({ studentId }) => studentId) };
    }),
  );
});
afterAll(() => app.stop());

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no school.');
  return value;
}

interface Kept {
  student: string;
  status: string | null;
  isAuto: boolean;
  version: number;
  versions: { no: number; status: string | null; isAuto: boolean }[];
}

const keptOf = (eventId: string, date: string) =>
  database.owner.query<Kept[]>(
    `select m.student_id as student, m.status, m.is_auto as "isAuto", m.version,
       (select json_agg(json_build_object('no', v.no, 'status', v.status, 'isAuto', v.is_auto) order by v.no)
        from mark_version v where v.mark_id = m.id) as versions
     from mark m join occurrence o on o.id = m.occurrence_id where o.event_id = $1 and o.date = $2`,
    [eventId, date],
  );

const marks = fc.record({
  child: fc.nat(CHILDREN - 1),
  status: fc.constantFrom(null, ...Object.values(MarkStatus)),
});
/** A single student is checked in, or some marks are submitted. */
const acts = fc.oneof(
  fc.record({ single: fc.constant(true), marks: fc.tuple(marks) }),
  fc.record({
    single: fc.constant(false),
    marks: fc.uniqueArray(marks, { maxLength: CHILDREN, selector: ({ child }) => child }),
  }),
);

test('whatever is marked in whatever order: what stands is the last version, none is missing, and nothing comes about by itself over a person’s mark', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(schools.length - 1),
      fc.array(acts, { minLength: 1, maxLength: 6 }),
      async (which, sequence) => {
        const { desk, classId, ids } = there(schools[which]);
        const date = addDays(DATE, ++day);
        const key = { classId, date, starts: '17:00' };
        let version = 0;
        for (const act of sequence) {
          const sent = act.marks.map(({ child, status }) => ({ studentId: ids[child], status }));
          const [first] = sent;
          if (!act.single) {
            const answer = await marked(desk, SUBMIT_ROLL, { ...key, version, marks: sent });
            expect(answer.__typename).toBe('RollSubmitted');
            ({ version } = answer.roll);
          } else if (first?.status) {
            const answer = await marked(desk, CHECK_IN, { ...key, ...first });
            if (answer.__typename === 'CheckedIn') ({ version } = answer);
            else expect(answer.reason).toBe('CHECK_IN_MODE_OFF');
          }
        }
        for (const { status, isAuto, version: last, versions } of await keptOf(classId, date)) {
          expect(versions.map(({ no }) => no)).toEqual(versions.map((_, index) => index + 1));
          expect(versions.at(-1)).toEqual({ no: last, status, isAuto });
          for (const [index, one] of versions.entries()) {
            if (!one.isAuto) continue;
            expect(['ABSENT', 'EXCUSED']).toContain(one.status);
            expect(versions[index - 1]?.status ?? null).toBeNull();
          }
        }
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('an event of another kind has occurrences, marks and versions as a class has', async () => {
  const { school } = there(schools[0]);
  const camp = await school.insert(Event, { kind: 'CAMP_BLOCK' });
  const occurrence = { eventId: camp.id, date: DATE, starts: '09:00' };
  const { id: occurrenceId } = await school.occurrence(occurrence);
  const [maya, leo] = [await school.student(), await school.student()];
  const { id: accountId } = school.account;
  const origin = { accountId, actorId: null, channel: Channel.SYSTEM, ip: null };
  const content = { comment: null, arrivedAt: null, leftAt: null, enrollmentId: null };
  const record = (of: { studentId: string; status: MarkStatus; isAuto: boolean }[]) => {
    const written = of.map((one) => ({ ...one, ...content }));
    const roll = { occurrenceId, marks: written, isFirstCheckIn: true, inCheckInMode: true };
    const [what, values] = marksWrite(origin, { ...roll, at: now });
    return inTransaction(database.source, accountId, (tx) => tx.query(what, values));
  };
  const { PRESENT, ABSENT, TARDY } = MarkStatus;
  const absent = { studentId: leo.id, status: ABSENT, isAuto: true };
  await record([{ studentId: maya.id, status: PRESENT, isAuto: false }, absent]);
  await record([{ studentId: leo.id, status: TARDY, isAuto: false }]);
  const kept = await keptOf(camp.id, DATE);
  expect(Object.fromEntries(kept.map((one) => [one.student, one.versions]))).toEqual({
    [maya.id]: [{ no: 1, status: PRESENT, isAuto: false }],
    [leo.id]: [
      { no: 1, status: ABSENT, isAuto: true },
      { no: 2, status: TARDY, isAuto: false },
    ],
  });
});
