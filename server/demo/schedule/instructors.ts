import type { ClassSpec, ProgramName, Slot } from '../catalogue/class-spec.ts';

export interface Teacher {
  readonly id: string;
  readonly teaches: readonly ProgramName[];
}

const overlap = (a: Slot, b: Slot): boolean =>
  a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;

/** Gives each lesson the instructor of its program who has least to do and is free at its times. */
export function assignTeachers<T extends Teacher>(
  teachers: readonly T[],
  lessons: readonly { id: string; spec: ClassSpec }[],
): Map<string, T> {
  const busy = new Map<T, Slot[]>(teachers.map((teacher) => [teacher, []]));
  const given = new Map<string, T>();
  // Those that meet most often are the hardest to fit in.
  const inOrder = [...lessons].sort((a, b) => b.spec.slots.length - a.spec.slots.length);
  for (const { id, spec } of inOrder) {
    const slots = [...spec.slots, ...spec.formerSlots];
    const [free] = [...busy]
      .filter(
        ([teacher, taken]) =>
          teacher.teaches.includes(spec.program) &&
          !taken.some((one) => slots.some((slot) => overlap(one, slot))),
      )
      .sort(([, a], [, b]) => a.length - b.length);
    if (!free) continue;
    free[1].push(...slots);
    given.set(id, free[0]);
  }
  return given;
}
