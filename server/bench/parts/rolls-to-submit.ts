import type pg from 'pg';
import { day } from '../data/days.ts';

/** When the classes that are measured start, every day. */
export const STARTS = '16:00';

/**
 * Rolls that nobody has taken yet, each once: the next class, then the next date. Every candidate has classes of its own,
 * so that none waits for another's.
 */
export async function rollsToSubmit(
  owner: pg.Client,
  classIds: readonly string[],
): Promise<(share: string, count: number) => object[]> {
  const { rows } = await owner.query<{ id: string; students: string[] }>(
    `select class_id as id, array_agg(student_id) as students from enrollment where class_id = any ($1) group by class_id`,
    [classIds],
  );
  const shares = new Map<string, { classes: typeof rows; made: number }>();
  return (name, count) => {
    const half = rows.length / 2;
    const first = shares.size * half;
    const share = shares.get(name) ?? { classes: rows.slice(first, first + half), made: 0 };
    shares.set(name, share);
    const from = share.made;
    share.made += count;
    return Array.from({ length: count }, (_, index) => {
      const nth = from + index;
      const { id, students } = share.classes[nth % half] ?? { id: '', students: [] };
      const marks = students.map((studentId, turn) => ({
        studentId,
        status: turn % 10 === 0 ? 'ABSENT' : 'PRESENT',
      }));
      const date = day(1 + Math.floor(nth / half));
      return { input: { classId: id, date, starts: STARTS, version: 0, marks } };
    });
  };
}

/** Every roll that was answered holds a mark with one version for each student, and none holds fewer. */
export async function countMarks(
  owner: pg.Client,
  classIds: readonly string[],
  answered: number,
): Promise<void> {
  const { rows } = await owner.query<{ rolls: number; wrong: number }>(
    `select count(*)::int as rolls, count(*) filter (where o.version <> 1 or m.marks <> 30 or m.versions <> 30)::int as wrong
     from occurrence o cross join lateral (
       select count(*) as marks, sum((select count(*) from mark_version v
         where v.account_id = m.account_id and v.mark_id = m.id)) as versions
       from mark m where m.account_id = o.account_id and m.occurrence_id = o.id) m
     where o.event_id = any ($1)`,
    [classIds],
  );
  const [sum] = rows;
  if (!sum || sum.wrong > 0 || sum.rolls < answered)
    throw new Error(`After ${answered} rolls were submitted: ${JSON.stringify(sum)}`);
}
