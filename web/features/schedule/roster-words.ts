import { count, formatDay } from '../../lib/format.ts';
import type { ClassRosterQuery } from './ClassRoster.generated.ts';

export type ClassOnDate = ClassRosterQuery['class'];
export type RosterLine = NonNullable<ClassOnDate['roster']>[number];
export type RemovedPlace = NonNullable<ClassOnDate['removedPlaces']>[number];

const types = [
  ['ACTIVE', 'active'],
  ['TRIAL', 'trial'],
  ['MAKEUP', 'makeup'],
  ['SINGLE_DAY', 'single day'],
] as const;

/** "12 students: 9 active, 2 makeup, 1 single day"; nothing where the table says that there are none. */
export function rosterSummary(lines: readonly RosterLine[]): string {
  if (lines.length === 0) return '';
  const all = count(lines.length, 'student');
  const parts = types.flatMap(([type, word]) => {
    const amount = lines.filter((line) => line.type === type).length;
    return amount > 0 ? [`${String(amount)} ${word}`] : [];
  });
  return parts.length < 2 ? all : `${all}: ${parts.join(', ')}`;
}

/** The birthday that lies nearest to a date, as "Thu 26 Nov". */
export function birthdayNear(born: string, date: string): string {
  const year = Number(date.slice(0, 4));
  const isAcross = Math.abs(Number(date.slice(5, 7)) - Number(born.slice(5, 7))) > 6;
  const of = isAcross ? (date.slice(5, 7) === '01' ? year - 1 : year + 1) : year;
  const isLeap = (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;
  const day = born.endsWith('-02-29') && !isLeap ? '-03-01' : born.slice(4);
  return formatDay(`${String(of)}${day}`);
}
