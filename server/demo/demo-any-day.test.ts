import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { PassEntryKind, PassStatus } from '../features/passes/pass.enums.ts';
import { Pass, PassEntry, PassHolder } from '../features/passes/pass.entities.ts';
import { PassType, PassTypeVersion } from '../features/passes/pass-type.entities.ts';
import { passStatus } from '../features/passes/pass.rules.ts';
import { Cancellation } from '../features/schedule/calendar.entities.ts';
import { SchoolClass } from '../features/schedule/class.entities.ts';
import { Student } from '../features/students/student.entities.ts';
import { isTooOld, isTooYoung, parseAge } from '../shared/age.ts';
import { demoTables } from './demo-tables.ts';
import { countBy, rowsIn } from './testing.ts';

/** In the week and at its end, the end of a year, a leap day, the day on which clocks change, and one years ahead. */
const DAYS = ['2026-11-18', '2026-11-22', '2026-12-31', '2027-03-14', '2028-02-29', '2031-07-01'];

describe.each(DAYS)('the demo of %s', (today) => {
  const tables = demoTables(today);
  const classes = new Map(rowsIn(tables, SchoolClass).map((one) => [one.id, one]));
  const students = new Map(rowsIn(tables, Student).map((one) => [one.id, one]));
  const enrollments = rowsIn(tables, Enrollment);
  const placed = enrollments.filter(
    (one) => one.removedAt === null && one.type !== EnrollmentType.WAIT,
  );

  it('has 2,000 enrollments and 300 passes', () => {
    expect(enrollments.filter((one) => one.removedAt === null)).toHaveLength(2000);
    expect(rowsIn(tables, Pass)).toHaveLength(300);
  });

  it('gives no more places than a class has', () => {
    for (const [id, { name, capacity }] of classes) {
      const stays = placed.filter((one) => one.classId === id);
      const most = stays.map(({ startsOn }) => {
        const day = startsOn ?? '';
        return stays.filter((one) => (one.startsOn ?? '') <= day && (one.dropsOn ?? '9') >= day)
          .length;
      });
      expect(Math.max(0, ...most), name).toBeLessThanOrEqual(capacity ?? Infinity);
    }
  });

  it('enrolls nobody whose age or gender does not fit on the first day', () => {
    for (const { studentId, classId, startsOn } of placed) {
      const [student, of] = [students.get(studentId), classes.get(classId)];
      if (!student || !of || !startsOn) throw new Error('An enrollment points to nothing.');
      const born = student.born ?? '';
      expect(of.gender === null || of.gender === student.gender, of.name).toBe(true);
      expect(of.minAge !== null && isTooYoung(born, parseAge(of.minAge), startsOn), of.name).toBe(
        false,
      );
      expect(of.maxAge !== null && isTooOld(born, parseAge(of.maxAge), startsOn), of.name).toBe(
        false,
      );
    }
  });

  it('has passes in every status, and each way of being suspended', () => {
    const statuses = statusesOf(tables, today);
    for (const status of Object.values(PassStatus))
      expect(statuses.get(status), status).toBeGreaterThan(10);
    expect(rowsIn(tables, Pass).some((one) => one.suspendedAt !== null)).toBe(true);
    expect(rowsIn(tables, PassHolder).some((one) => one.suspendedAt !== null)).toBe(true);
    const suspended = rowsIn(tables, PassType).filter((one) => one.suspendedAt !== null);
    expect(suspended).toHaveLength(1);
  });

  it('writes each ledger without gaps, up to the pass’s counter and never beyond its total', () => {
    const entries = new Map<string, PassEntry[]>();
    for (const entry of rowsIn(tables, PassEntry))
      entries.set(entry.passId, [...(entries.get(entry.passId) ?? []), entry]);
    for (const pass of rowsIn(tables, Pass)) {
      const ledger = entries.get(pass.id) ?? [];
      expect(ledger.map((one) => one.seq)).toEqual(ledger.map((_, index) => index + 1));
      const instants = ledger.map((one) => one.at.getTime());
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      expect(ledger.at(-1)?.usedAfter).toBe(pass.used);
      const kinds = countBy(ledger, (one) => one.kind);
      expect((kinds.get('USE') ?? 0) - (kinds.get('RETURN') ?? 0)).toBe(pass.used);
      expect(Math.max(...ledger.map((one) => one.usedAfter))).toBeLessThanOrEqual(
        pass.total ?? Infinity,
      );
    }
  });

  it('writes into the ledger when and whom each suspension stops, and lets nobody punch after it', () => {
    const entries = rowsIn(tables, PassEntry);
    const lines = entries.filter((one) => one.kind === PassEntryKind.SUSPEND);
    const found = lines.map((one) => [one.passId, one.studentId, one.at.toISOString()]);
    const rows = rowsIn(tables, PassHolder);
    const expected = [
      ...rowsIn(tables, Pass).map((one) => [one.id, null, one.suspendedAt] as const),
      ...rows.map((one) => [one.passId, one.studentId, one.suspendedAt] as const),
    ].flatMap(([pass, student, at]) => (at ? [[pass, student, at.toISOString()]] : []));
    expect(found.sort()).toEqual(expected.sort());
    expect(found.length).toBeGreaterThan(25);
    for (const { passId, studentId, at } of lines) {
      const later = entries.filter((one) => one.passId === passId && one.at > at);
      const theirs = later.filter((one) => studentId === null || one.studentId === studentId);
      expect(theirs.map((one) => one.kind)).toEqual([]);
      expect(at.toISOString() < `${today}T05:00`).toBe(true);
    }
  });

  it('keeps within the maximum of each type, and dates its seasons around the day', () => {
    const versions = new Map(rowsIn(tables, PassTypeVersion).map((one) => [one.id, one]));
    const sold = countBy(
      rowsIn(tables, Pass),
      ({ versionId }) => versions.get(versionId)?.typeId ?? '',
    );
    for (const { typeId, title, maxIssued, startsOn, expiresOn } of versions.values()) {
      expect(sold.get(typeId) ?? 0, title).toBeLessThanOrEqual(maxIssued ?? Infinity);
      expect((startsOn ?? '') < today && today < (expiresOn ?? '9'), title).toBe(true);
    }
  });

  it('punches in the past and the future, and takes returned places away', () => {
    const entries = rowsIn(tables, PassEntry);
    const uses = entries.filter((one) => one.kind === PassEntryKind.USE);
    expect(uses.filter((one) => (one.classDate ?? '') < today).length).toBeGreaterThan(300);
    expect(uses.filter((one) => (one.classDate ?? '') > today).length).toBeGreaterThan(20);
    const byId = new Map(enrollments.map((one) => [one.id, one]));
    const returned = entries.filter((one) => one.kind === PassEntryKind.RETURN);
    expect(returned.length).toBeGreaterThan(5);
    for (const entry of returned)
      expect(byId.get(entry.enrollmentId ?? '')?.removedAt).toEqual(entry.at);
    for (const entry of uses) {
      const enrollment = byId.get(entry.enrollmentId ?? '');
      expect(enrollment).toMatchObject({
        type: 'SINGLE_DAY',
        startsOn: entry.classDate,
        dropsOn: entry.classDate,
      });
    }
  });

  it('cancels one class today', () => {
    expect(rowsIn(tables, Cancellation).filter((one) => one.date === today)).toHaveLength(1);
  });
});

/** How many rows of passes stand in each status, by the rule that the product derives it with. */
function statusesOf(tables: ReturnType<typeof demoTables>, today: string): Map<string, number> {
  const passes = new Map(rowsIn(tables, Pass).map((one) => [one.id, one]));
  const versions = new Map(rowsIn(tables, PassTypeVersion).map((one) => [one.id, one]));
  const types = new Map(rowsIn(tables, PassType).map((one) => [one.id, one]));
  return countBy(rowsIn(tables, PassHolder), (row) => {
    const pass = passes.get(row.passId);
    const version = versions.get(pass?.versionId ?? '');
    if (!pass || !version) throw new Error('A row points to no pass.');
    const isSuspended = pass.suspendedAt !== null;
    const typeIsSuspended = types.get(version.typeId)?.suspendedAt !== null;
    return passStatus(
      { ...pass, title: version.title, isSuspended, typeIsSuspended },
      row.suspendedAt !== null,
      today,
    );
  });
}
