import { Family } from '../../features/families/family.entities.ts';
import { SchoolClass } from '../../features/schedule/class.entities.ts';
import { Student } from '../../features/students/student.entities.ts';
import { happens, numberBetween } from '../records/drawn.ts';
import type { Seed } from '../seed.ts';
import type { Table } from '../table.ts';
import { madeRows, type Happened } from './happened.ts';

/** A moment of office hours some days ago. */
function officeTime(seed: Seed, key: string, daysAgo: number): Date {
  const [hour, minute] = [
    numberBetween(`${key} hour`, 9, 19),
    String(numberBetween(`${key} minute`, 10, 59)),
  ];
  return seed.instant(seed.day(-daysAgo), `${String(hour).padStart(2, '0')}:${minute}`);
}

/** What the records show today that somebody wrote down since they were made. */
export function recordsChanged(seed: Seed, tables: readonly Table[]): Happened[] {
  const changed = (
    verb: string,
    kind: string,
    id: string,
    before: object,
    after: object,
  ): Happened => ({
    key: `${verb} ${id}`,
    verb,
    at: officeTime(seed, `${verb} ${id}`, numberBetween(`${verb} ${id} day`, 1, 60)),
    before: { ...before, version: 1 },
    after: { ...after, version: 2 },
    about: [[kind, id]],
  });
  return [
    ...madeRows(tables, Family).flatMap(({ id, flagAlert }) =>
      flagAlert ? [changed('CHANGE_FAMILY', 'FAMILY', id, { flagAlert: null }, { flagAlert })] : [],
    ),
    ...madeRows(tables, Student).flatMap(({ id, rollComment, levelId }) => [
      ...(rollComment
        ? [changed('CHANGE_STUDENT', 'STUDENT', id, { rollComment: null }, { rollComment })]
        : levelId && happens(`level ${id}`, 0.2)
          ? [changed('CHANGE_STUDENT', 'STUDENT', id, { levelId: null }, { levelId })]
          : []),
    ]),
    ...madeRows(tables, SchoolClass).flatMap(({ id, capacity }) =>
      capacity && happens(`capacity ${id}`, 0.1)
        ? [changed('CHANGE_CLASS', 'CLASS', id, { capacity: capacity - 2 }, { capacity })]
        : [],
    ),
  ];
}

/** The days for which somebody’s comings and goings are told. */
const DAYS = 14;

/** Those at the desk sign in each morning, and most sign out in the evening. */
export function comings(seed: Seed, staffIds: readonly string[]): Happened[] {
  return staffIds.flatMap((id) =>
    Array.from({ length: DAYS }, (_, index) => index + 1).flatMap((daysAgo): Happened[] => {
      const key = `${id} ${daysAgo}`;
      if (!happens(`works ${key}`, 0.7)) return [];
      const minute = (of: string) => String(numberBetween(`${of} ${key}`, 10, 59));
      const signs = (verb: string, hour: string): Happened => ({
        key: `${verb} ${key}`,
        verb,
        at: seed.instant(seed.day(-daysAgo), `${hour}:${minute(verb)}`),
        by: id,
        about: [['STAFF', id]],
      });
      return [
        signs('SIGN_IN', '08'),
        ...(happens(`leaves ${key}`, 0.8) ? [signs('SIGN_OUT', '20')] : []),
      ];
    }),
  );
}
