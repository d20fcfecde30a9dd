import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { hasAttended, MarkStatus } from '../../features/attendance/attendance.enums.ts';
import { ExpectedAbsence } from '../../features/attendance/expected-absence.entity.ts';
import { Mark, MarkVersion } from '../../features/attendance/mark.entities.ts';
import { Occurrence } from '../../features/attendance/occurrence.entity.ts';
import { Enrollment } from '../../features/enrollments/enrollment.entity.ts';
import { demoTables } from '../demo-tables.ts';
import { countBy, rowsIn } from '../testing.ts';

const TODAY = '2026-11-24';
const tables = demoTables(TODAY, '18:30');
const occurrences = new Map(rowsIn(tables, Occurrence).map((one) => [one.id, one]));
const marks = rowsIn(tables, Mark);

describe('attendance in the demo', () => {
  it('was taken for weeks, and of today as far as it is over', () => {
    const taken = [...occurrences.values()].filter((one) => one.takenAt !== null);
    expect(taken.length).toBeGreaterThan(400);
    expect(taken.some((one) => one.date === TODAY)).toBe(true);
    expect(taken.filter((one) => one.date > TODAY)).toEqual([]);
    const ofMorning = rowsIn(demoTables(TODAY), Occurrence);
    expect(ofMorning.some((one) => one.takenAt !== null && one.date === TODAY)).toBe(false);
    const keys = [...occurrences.values()].map((one) => `${one.eventId} ${one.date} ${one.starts}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('marks whoever has a place, mostly as present, and keeps each version', () => {
    const enrollments = new Map(rowsIn(tables, Enrollment).map((one) => [one.id, one]));
    for (const { enrollmentId, occurrenceId, studentId } of marks) {
      const [place, of] = [enrollments.get(enrollmentId ?? ''), occurrences.get(occurrenceId)];
      expect(place).toMatchObject({ studentId, classId: of?.eventId, removedAt: null });
    }
    const came = marks.filter(({ status }) => status && hasAttended(status)).length;
    expect(came / marks.length).toBeGreaterThan(0.8);
    expect(countBy(marks, ({ status }) => status ?? '').size).toBe(Object.keys(MarkStatus).length);
    expect(marks.filter(({ comment }) => comment !== null).length).toBeGreaterThan(50);
    const versions = countBy(rowsIn(tables, MarkVersion), ({ markId }) => markId);
    expect(marks.filter(({ id, version }) => versions.get(id) !== version)).toEqual([]);
    expect(marks.some(({ version }) => version === 2)).toBe(true);
  });

  it('expects some to be absent in the weeks to come, with reasons', () => {
    const told = rowsIn(tables, ExpectedAbsence);
    expect(told.length).toBeGreaterThan(20);
    const dates = told.map((one) => occurrences.get(one.occurrenceId)?.date ?? '');
    expect(dates.filter((date) => date < TODAY)).toEqual([]);
    expect(told.some((one) => one.isExcused)).toBe(true);
    expect(told.some((one) => one.comment !== null)).toBe(true);
  });
});
