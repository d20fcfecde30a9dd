import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import type { LocalDate, LocalTime } from '../shared/local-date.ts';
import { attendanceTables } from './attendance/attendance-tables.ts';
import { auditTables } from './audit/audit-tables.ts';
import { failPower } from './cancellations/power-failure.ts';
import { enrollAlvarez } from './enrollments/alvarez-enrollments.ts';
import { enrollMakeups, enrollSingleDays, enrollTrials } from './enrollments/one-day.ts';
import { enrollCurrent, enrollFuture, enrollPast, fillFullClasses } from './enrollments/ongoing.ts';
import { Roster } from './enrollments/roster.ts';
import type { School } from './enrollments/school.ts';
import { enrollWaiting } from './enrollments/waiting.ts';
import { alvarezPlans } from './passes/alvarez-passes.ts';
import { makePassTypes } from './passes/pass-types.ts';
import { passTables } from './passes/passes.ts';
import { makePlans } from './passes/plan.ts';
import { makeHouseholds } from './people/households.ts';
import { peopleTables } from './people/people-rows.ts';
import { addressTable } from './records/details.ts';
import { markTables } from './records/marks.ts';
import { noteTable } from './records/notes.ts';
import { makeSchedule } from './schedule/schedule.ts';
import { Seed } from './seed.ts';
import { makeStaff } from './staff/staff.ts';
import { settingsTables } from './settings/settings-tables.ts';
import { rowsOf, type Table } from './table.ts';
import { tokensByHand } from './tokens/by-hand.ts';
import { tokenTables } from './tokens/demo-token.ts';
import { earnedTokens } from './tokens/earned.ts';
import { useTokens } from './tokens/used.ts';

/** Enrollments that stand; those that were removed again come on top. */
const ENROLLMENTS = 2000;

/**
 * Every row of the demo account, seen from the day `today`: the same day gives the same rows. Of today, rolls have been
 * taken up to a time.
 */
export function demoTables(today: LocalDate, time: LocalTime = '00:00'): Table[] {
  const seed = new Seed(today);
  const staff = makeStaff(seed);
  const households = makeHouseholds(seed);
  const schedule = makeSchedule(seed, staff.members);
  const roster = new Roster(seed);
  const school: School = { seed, roster, households, offerings: schedule.offerings };

  const second = enrollAlvarez(school);
  fillFullClasses(school);
  enrollCurrent(school, 430);
  enrollPast(school, 200);
  enrollFuture(school, 110);
  const types = makePassTypes(seed, schedule.places, schedule.offerings);
  const plans = [
    ...alvarezPlans(seed, types, households),
    ...makePlans(seed, types, households.slice(1)),
  ];
  const passes = passTables(school, types, plans, staff.desk, schedule.places.programs);
  enrollTrials(school, 75);
  enrollMakeups(school, 90);
  enrollWaiting(school, second);
  enrollSingleDays(
    school,
    ENROLLMENTS - roster.enrollments.filter((one) => one.removedAt === null).length,
  );

  const failure = failPower(school, staff.members);
  const attendance = attendanceTables(failure.school, schedule.tables, staff.desk, time);
  const desk = staff.desk.map(([id]) => id);
  const tokens = [
    ...useTokens(school, earnedTokens(school, attendance), desk),
    ...tokensByHand(school, schedule.places, desk),
  ];
  const tables = joined([
    ...staff.tables,
    ...peopleTables(seed, households, schedule.places.levels),
    addressTable(households),
    noteTable(seed, households, staff.desk),
    ...markTables(households, schedule.offerings),
    ...schedule.tables,
    rowsOf(Enrollment, roster.enrollments),
    ...passes,
    ...failure.tables,
    ...attendance,
    ...tokenTables(tokens),
    ...settingsTables(),
  ]);
  return [...tables, ...auditTables(seed, tables, staff.desk)];
}

/** Rows of one table that were made in several places, as one table. */
function joined(tables: readonly Table[]): Table[] {
  const byEntity = new Map<Table['entity'], readonly object[]>();
  for (const { entity, rows } of tables)
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), ...rows]);
  return [...byEntity].map(([entity, rows]) => ({ entity, rows }));
}
