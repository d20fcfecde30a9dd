import type { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';

/** A student as one-statement views carry it. */
export interface StudentRow {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
  readonly isActive: boolean;
}

/**
 * Active is whoever has a current ACTIVE enrollment (rule F-1). `today` is an SQL expression. Not an `exists`, see
 * `familyIsActive`.
 */
export const studentIsActive = (student: string, today: string): string =>
  `coalesce((select true from enrollment ae where ae.student_id = ${student} and ae.type = 'ACTIVE'
     and ae.removed_at is null and ae.starts_on <= ${today} and (ae.drops_on is null or ae.drops_on >= ${today})
     limit 1), false)`;

export const studentJson = (s: string, today: string): string =>
  `json_build_object('id', ${s}.id, 'familyId', ${s}.family_id, 'firstName', ${s}.first_name,
     'lastName', ${s}.last_name, 'born', ${s}.born, 'gender', ${s}.gender,
     'isActive', ${studentIsActive(`${s}.id`, today)})`;
