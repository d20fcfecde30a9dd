import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { makeDesk } from './desk.ts';
import { makeEnrollments } from './enrollments.ts';
import { makeFamilies } from './families.ts';
import { makeTimetable } from './timetable.ts';

export interface SchoolSize {
  readonly slug: string;
  readonly families: number;
  readonly classes: number;
  readonly enrollments: number;
}

export interface School extends SchoolSize {
  readonly accountId: string;
  /** The token of a front desk's session, as it stands in the cookie. */
  readonly token: string;
}

/** Alike but for their size: a hundredth of the families, of the classes and of the enrollments. */
export const SMALL: SchoolSize = { slug: 'small', families: 200, classes: 20, enrollments: 5_000 };
export const LARGE: SchoolSize = {
  slug: 'large',
  families: 20_000,
  classes: 2_000,
  enrollments: 500_000,
};

/**
 * An account with a signed-in front desk, families of one or two students, a timetable, and what happened in six years:
 * four students in five have a place today, most enrollments are past.
 */
export async function makeSchool(owner: pg.Client, size: SchoolSize): Promise<School> {
  const accountId = newId();
  const token = await makeDesk(owner, accountId, size.slug);
  const classes = await makeTimetable(owner, accountId, size.classes);
  const students = await makeFamilies(owner, accountId, size.families);
  await makeEnrollments(owner, accountId, { students, classes, count: size.enrollments });
  return { ...size, accountId, token };
}
