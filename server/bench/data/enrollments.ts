import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { copyRows, type Cell } from './copy.ts';
import { day } from './days.ts';
import type { Timetable } from './timetable.ts';

/** As whole days from today. */
interface Place {
  readonly studentId: string;
  readonly classId: string;
  readonly type: 'ACTIVE' | 'TRIAL' | 'MAKEUP' | 'SINGLE_DAY' | 'WAIT';
  readonly madeOn: number;
  readonly startsOn: number | null;
  readonly dropsOn: number | null;
  readonly isRemoved: boolean;
}

const ONE_DAY = ['TRIAL', 'SINGLE_DAY', 'MAKEUP'] as const;

/** A number that looks like chance and is the same at every run. */
const drawn = (student: number, turn: number): number =>
  (Math.imul(student + 1, 2_654_435_761) ^ Math.imul(turn + 1, 1_597_334_677)) >>> 4;

/** Turn 0 is the latest: a student's place today. Turn 1 is a wait or a later start for some, the others lie behind. */
function placeOf(
  student: number,
  turn: number,
): Pick<Place, 'type' | 'startsOn' | 'dropsOn' | 'isRemoved'> {
  const chance = drawn(student, turn);
  const kept = { isRemoved: false };
  if (turn === 0 && student % 5 < 4) {
    const dropsOn = chance % 10 === 0 ? 7 + (chance % 60) : null;
    return { type: 'ACTIVE', startsOn: -1 - (chance % 200), dropsOn, ...kept };
  }
  if (turn === 1 && student % 10 === 0)
    return { type: 'WAIT', startsOn: null, dropsOn: null, ...kept };
  if (turn === 1 && student % 10 === 1)
    return { type: 'ACTIVE', startsOn: 1 + (chance % 60), dropsOn: null, ...kept };
  const isNear = turn === 2 && student % 30 === 0;
  if (isNear || chance % 20 < 4) {
    const on = isNear ? (chance % 14) - 4 : -1 - turn * 120 - (chance % 100);
    const type = ONE_DAY[chance % 3] ?? 'TRIAL';
    return { type, startsOn: on, dropsOn: on, ...kept };
  }
  const startsOn = -100 - turn * 120 - (chance % 100);
  const dropsOn = startsOn + 30 + (chance % 60);
  return { type: 'ACTIVE', startsOn, dropsOn, isRemoved: chance % 100 === 0 };
}

/** As many enrollments as asked for, spread evenly over students and classes, in the order in which they were made. */
export async function makeEnrollments(
  owner: pg.Client,
  accountId: string,
  { students, classes, count }: { students: readonly string[]; classes: Timetable; count: number },
): Promise<void> {
  const { offered } = classes;
  const places: Place[] = [];
  for (const [student, studentId] of students.entries()) {
    const upTo = (one: number) => Math.floor((one * count) / students.length);
    const turns = upTo(student + 1) - upTo(student);
    for (let turn = 0; turn < turns; turn += 1) {
      // A student meets a class once: as many turns as there are in the smallest school lead to as many classes.
      const classId = offered[(student * 131 + turn) % offered.length] ?? '';
      const place = placeOf(student, turn);
      const madeOn = Math.min(place.startsOn ?? 0, 0) - 1 - (drawn(student, turn) % 20);
      places.push({ studentId, classId, madeOn, ...place });
    }
  }
  places.sort((one, other) => one.madeOn - other.madeOn);
  await copyRows(
    owner,
    'enrollment',
    'account_id id student_id class_id type starts_on drops_on waited_at removed_at created_at'.split(
      ' ',
    ),
    places.map((place): Cell[] => {
      const made = `${day(place.madeOn)}T12:00Z`;
      return [
        ...[accountId, newId(), place.studentId, place.classId, place.type],
        ...[place.startsOn, place.dropsOn].map((one) => (one === null ? null : day(one))),
        place.type === 'WAIT' ? made : null,
        place.isRemoved ? made : null,
        made,
      ];
    }),
  );
}
