import { lastDay } from '../../db/open-days.ts';
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
  readonly levelId: string | null;
  readonly rollComment: string | null;
  readonly isArchived: boolean;
  readonly version: number;
  readonly isActive: boolean;
}

/** What a student's own row holds. */
const ownJson = (s: string): string =>
  `'id', ${s}.id, 'familyId', ${s}.family_id, 'firstName', ${s}.first_name, 'lastName', ${s}.last_name,
     'born', ${s}.born, 'gender', ${s}.gender, 'levelId', ${s}.level_id, 'rollComment', ${s}.roll_comment,
     'isArchived', ${s}.archived_at is not null, 'version', ${s}.version`;

/**
 * Active is whoever has a current ACTIVE enrollment (rule F-1). `today` is an SQL expression. Not an `exists`, see
 * `familyIsActive`.
 */
export const studentIsActive = (student: string, today: string): string =>
  `coalesce((select true from enrollment ae where ae.student_id = ${student} and ae.type = 'ACTIVE'
     and ae.removed_at is null and ${lastDay('ae')} >= ${today} and ae.starts_on <= ${today} limit 1), false)`;

export const studentJson = (s: string, today: string): string =>
  `json_build_object(${ownJson(s)}, 'isActive', ${studentIsActive(`${s}.id`, today)})`;

/** The same with the family. Both times `isActive` is an SQL expression. */
export const studentInFamilyJson = (s: string, isActive: string, familyJson: string): string =>
  `json_build_object(${ownJson(s)}, 'isActive', ${isActive}, 'family', ${familyJson})`;
