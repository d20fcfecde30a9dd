import { addDays } from '../../shared/local-date.ts';
import type { PunchData } from '../data/punch-passes.ts';

/** Never the same student, class and date twice: students first, then classes, then dates from today on. */
export function punchesOf(data: PunchData): (share: string, count: number) => object[] {
  const made = new Map<string, number>();
  return (share, count) => {
    const { holders } = data.shares.get(share) ?? { holders: [] };
    const from = made.get(share) ?? 0;
    made.set(share, from + count);
    return Array.from({ length: count }, (_, index) => {
      const nth = from + index;
      const [passId, studentId] = holders[nth % holders.length] ?? [];
      const turn = Math.floor(nth / holders.length);
      const classId = data.classIds[turn % data.classIds.length];
      const date = addDays(data.today, Math.floor(turn / data.classIds.length));
      return { input: { passId, studentId, classId, date } };
    });
  };
}
