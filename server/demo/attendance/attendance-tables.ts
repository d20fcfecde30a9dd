import { ExpectedAbsence } from '../../features/attendance/expected-absence.entity.ts';
import { Occurrence } from '../../features/attendance/occurrence.entity.ts';
import { ClassInstructor } from '../../features/schedule/class.entities.ts';
import type { LocalTime } from '../../shared/local-date.ts';
import { madeRows } from '../audit/happened.ts';
import type { School } from '../enrollments/school.ts';
import { drawnFrom } from '../records/drawn.ts';
import { rowsOf, type Table } from '../table.ts';
import { expectedAbsences } from './expected.ts';
import { markTables, takenRolls, type DemoOccurrence, type DemoRoll } from './rolls.ts';

/** Rolls that were taken up to a time of today, and who will not come. All of it is drawn by keys of its own. */
export function attendanceTables(
  school: School,
  schedule: readonly Table[],
  desk: readonly (readonly [staffId: string, weight: number])[],
  time: LocalTime,
): Table[] {
  const rolls = takenRolls(school, time);
  const told = expectedAbsences(school, desk);
  const teaching = madeRows(schedule, ClassInstructor);
  const staff = desk.map(([id]) => id);
  const takenBy = ({ id, offering, date }: DemoRoll): string =>
    teaching.find(
      (one) =>
        one.classId === offering.id &&
        (!one.validFrom || one.validFrom <= date) &&
        (!one.validTo || one.validTo >= date),
    )?.staffId ?? drawnFrom(`by ${id}`, staff);

  const known = new Map<string, DemoOccurrence>(
    told.map((one) => [one.occurrenceId, one.occurrence]),
  );
  const taken = new Map(rolls.map((one) => [one.id, one]));
  return [
    rowsOf(
      Occurrence,
      [...new Map([...known, ...taken])].map(([id, { offering, date, starts }]) => ({
        ...{ id, eventId: offering.id, date, starts },
        version: taken.has(id) ? 1 : 0,
        takenAt: taken.get(id)?.takenAt ?? null,
        checkedInAt: null,
      })),
    ),
    ...markTables(rolls, takenBy),
    rowsOf(
      ExpectedAbsence,
      told.map(({ occurrence: _occurrence, ...row }) => row),
    ),
  ];
}
