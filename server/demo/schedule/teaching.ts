import { addDays, weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import type { ClassSpec, Slot } from '../catalogue/class-spec.ts';
import type { Teacher } from './instructors.ts';

interface Lesson {
  readonly id: string;
  readonly spec: ClassSpec;
}

export interface TeachingRow {
  readonly classId: string;
  readonly staffId: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Weeks from now, negative for ago, in which somebody else takes a lesson over. */
const CHANGES: readonly number[] = [-12, -6, -3, 2];

const overlap = (a: Slot, b: Slot): boolean =>
  a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;

/**
 * Who teaches each lesson, and who did before or will: four lessons change hands on a Monday, to or from somebody of the
 * program who teaches nothing else at their times.
 */
export function teachingRows(
  today: LocalDate,
  teachers: readonly Teacher[],
  lessons: readonly Lesson[],
  taughtBy: ReadonlyMap<string, Teacher>,
): TeachingRow[] {
  const slotsOf = ({ spec }: Lesson): readonly Slot[] => [...spec.slots, ...spec.formerSlots];
  const freeFor = (lesson: Lesson, other: Teacher): boolean =>
    other.id !== taughtBy.get(lesson.id)?.id &&
    other.teaches.includes(lesson.spec.program) &&
    !lessons.some(
      (one) =>
        taughtBy.get(one.id)?.id === other.id &&
        slotsOf(one).some((slot) => slotsOf(lesson).some((mine) => overlap(slot, mine))),
    );
  const changes = new Map<string, { weeks: number; other: Teacher }>();
  for (const weeks of CHANGES) {
    for (const lesson of lessons) {
      if (!lesson.spec.isActive || changes.has(lesson.id) || lesson.spec.season === 'PAST')
        continue;
      const taken = new Set([...changes.values()].map((change) => change.other.id));
      const other = teachers.find((one) => !taken.has(one.id) && freeFor(lesson, one));
      if (!other) continue;
      changes.set(lesson.id, { weeks, other });
      break;
    }
  }
  return lessons.flatMap((lesson): TeachingRow[] => {
    const teacher = taughtBy.get(lesson.id);
    if (!teacher) return [];
    const row = { classId: lesson.id, validFrom: null, validTo: null };
    const change = changes.get(lesson.id);
    if (!change) return [{ ...row, staffId: teacher.id }];
    const on = addDays(today, 1 - weekdayOf(today) + 7 * change.weeks);
    // What has changed already was taught by the other one; what is to change will be.
    const [first, second] = change.weeks < 0 ? [change.other, teacher] : [teacher, change.other];
    return [
      { ...row, staffId: first.id, validTo: addDays(on, -1) },
      { ...row, staffId: second.id, validFrom: on },
    ];
  });
}
