import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { Address, Contact, ContactKind, Family } from '../features/families/family.entities.ts';
import { PassDateMode, PassPriceMode } from '../features/passes/pass.enums.ts';
import { PassType, PassTypeVersion } from '../features/passes/pass-type.entities.ts';
import { Pass } from '../features/passes/pass.entities.ts';
import { Closure } from '../features/schedule/calendar.entities.ts';
import { SchoolClass } from '../features/schedule/class.entities.ts';
import { Location, Program } from '../features/schedule/place.entities.ts';
import { readCustomValue } from '../features/settings/record-marks.form.ts';
import { CustomField, CustomValue, KeywordUse } from '../features/settings/settings.entities.ts';
import { Note } from '../features/students/note.entity.ts';
import { Student, StudentMedical } from '../features/students/student.entities.ts';
import { ageOn } from '../shared/age.ts';
import { addDays } from '../shared/local-date.ts';
import { demoTables } from './demo-tables.ts';
import { countBy, rowsIn } from './testing.ts';

const today = '2026-11-21';
const tables = demoTables(today);

describe('the rows of the demo', () => {
  it('are the same for the same day', () => {
    expect(demoTables(today)).toEqual(tables);
  });

  it('keep the ids of families on another day, so that addresses survive', () => {
    const ids = (of: typeof tables): string[] => rowsIn(of, Family).map((family) => family.id);
    expect(ids(demoTables('2027-03-01'))).toEqual(ids(tables));
  });

  it('are as many as a school of this size has', () => {
    expect(rowsIn(tables, Location).map((one) => one.name)).toEqual(['North Gym', 'South Pool']);
    const programs = rowsIn(tables, Program).filter((one) => one.deletedAt === null);
    expect(programs.map((one) => one.name)).toEqual(['Gymnastics', 'Swim', 'Dance']);
    expect(rowsIn(tables, SchoolClass).length).toBeGreaterThan(60);
    expect(rowsIn(tables, Family)).toHaveLength(220);
    expect(rowsIn(tables, Student)).toHaveLength(350);
    expect(rowsIn(tables, PassType)).toHaveLength(30);
    expect(rowsIn(tables, Pass)).toHaveLength(300);
    expect(rowsIn(tables, Enrollment).filter((one) => one.removedAt === null)).toHaveLength(2000);
  });

  it('name every class and every pass type once', () => {
    const names = rowsIn(tables, SchoolClass).map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('sell passes in every way that a type knows', () => {
    const terms = rowsIn(tables, PassTypeVersion);
    const some = (test: (one: PassTypeVersion) => boolean): number => terms.filter(test).length;
    expect(some((one) => one.priceMode === PassPriceMode.PER_USE)).toBeGreaterThan(1);
    expect(some((one) => one.priceMode === PassPriceMode.FLAT)).toBeGreaterThan(20);
    for (const mode of Object.values(PassDateMode))
      expect(
        some((one) => one.dateMode === mode),
        mode,
      ).toBeGreaterThan(1);
    expect(some((one) => !one.availableForSale)).toBe(2);
    expect(some((one) => !one.portalSale)).toBeGreaterThan(1);
    expect(some((one) => !one.portalRedemption)).toBeGreaterThan(1);
    expect(some((one) => one.maxIssued !== null)).toBeGreaterThan(3);
    expect(some((one) => one.taxRate !== null)).toBeGreaterThan(1);
    expect(some((one) => one.programId !== null)).toBeGreaterThan(10);
    expect(countBy(terms, (one) => one.chargeCategory ?? '').size).toBe(2);
    expect(new Set(terms.flatMap((one) => one.categories)).size).toBeGreaterThan(4);
    // What was renewed has become dearer.
    const renewed = terms.filter((one) => one.number === 2);
    expect(renewed).toHaveLength(2);
    for (const { typeId, priceCents } of renewed) {
      const former = terms.find((one) => one.typeId === typeId && one.number === 1);
      expect(former?.priceCents).toBeLessThan(priceCents);
    }
    const slugs = rowsIn(tables, PassType).map((one) => one.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('hold enrollments of all five types, past, current and future', () => {
    const standing = rowsIn(tables, Enrollment).filter((one) => one.removedAt === null);
    const types = countBy(standing, (one) => one.type);
    for (const type of ['ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY', 'WAIT']) {
      expect(types.get(type), type).toBeGreaterThan(30);
    }
    const placed = standing.filter((one) => one.startsOn !== null);
    const periods = countBy(placed, (one) =>
      (one.startsOn ?? '') > today ? 'future' : (one.dropsOn ?? '9') < today ? 'past' : 'current',
    );
    expect([...periods.keys()].sort()).toEqual(['current', 'future', 'past']);
    expect(
      standing
        .filter((one) => one.type === EnrollmentType.WAIT)
        .every((one) => one.waitedAt !== null),
    ).toBe(true);
  });

  it('are people of one to seventeen years, some with brothers and sisters', () => {
    const students = rowsIn(tables, Student);
    const ages = students.map((one) => ageOn(one.born ?? today, today).years);
    expect(Math.min(...ages)).toBe(1);
    expect(Math.max(...ages)).toBe(17);
    const sizes = countBy(students, (one) => one.familyId);
    expect([...sizes.values()].filter((size) => size > 1).length).toBeGreaterThan(80);
    expect(rowsIn(tables, StudentMedical).length).toBeGreaterThan(15);
  });

  it('reach nobody in the real world', () => {
    for (const { kind, value } of rowsIn(tables, Contact)) {
      expect(value).toMatch(
        kind === ContactKind.PHONE
          ? /^\(\d{3}\) 555-01\d\d$/
          : /^[a-z0-9.]+@([a-z]+\.example|example\.(com|net|org))$/,
      );
    }
    const values = rowsIn(tables, Contact).map((one) => one.value);
    expect(new Set(values).size).toBe(values.length);
  });

  it('close a program in three weeks', () => {
    const starts = rowsIn(tables, Closure).map((one) => one.startsOn);
    expect(starts).toContain(addDays(today, 21));
  });

  it('tell what the office has written down of a realistic part of them', () => {
    const count = (rows: readonly unknown[], least: number, most: number) => {
      expect(rows.length).toBeGreaterThan(least);
      expect(rows.length).toBeLessThan(most);
    };
    const families = rowsIn(tables, Family);
    const students = rowsIn(tables, Student);
    count(rowsIn(tables, Address), 150, 220);
    count(rowsIn(tables, Note), 50, 130);
    count(
      families.filter((one) => one.flagAlert !== null),
      4,
      30,
    );
    count(
      families.filter((one) => one.suspendedAt !== null),
      0,
      8,
    );
    count(
      students.filter((one) => one.rollComment !== null),
      15,
      70,
    );
    count(
      students.filter((one) => one.levelId !== null),
      150,
      340,
    );
    count(
      rowsIn(tables, StudentMedical).filter((one) => one.emergencyContact !== null),
      80,
      200,
    );
    count(rowsIn(tables, KeywordUse), 80, 300);
    count(rowsIn(tables, CustomValue), 300, 700);
    for (const { alert } of rowsIn(tables, StudentMedical)) expect(alert).toBe(alert.trim());
    // What is chosen is among the choices, as a form would have it.
    const fields = new Map(rowsIn(tables, CustomField).map((field) => [field.id, field]));
    for (const { fieldId, value } of rowsIn(tables, CustomValue)) {
      const field = fields.get(fieldId);
      if (!field) throw new Error('A value is of no field.');
      expect(readCustomValue(field, value)).toEqual({ value });
    }
  });
});
