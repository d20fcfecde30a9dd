import * as z from 'zod';
import { day, maybeChosen, needed, optional } from '../../shared/form.ts';
import { recordMarks } from '../settings/record-marks.form.ts';

export const GENDERS = ['FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED'] as const;

/** Who a student is; this much is asked when a family is made. */
export const newStudentForm = z.object({
  firstName: needed('The first name', 100),
  lastName: needed('The last name', 100),
  born: day('The date of birth'),
  gender: z
    .enum(GENDERS, { error: 'Choose a gender.' })
    .nullish()
    .transform((gender) => gender ?? 'UNDISCLOSED'),
});

export const studentForm = z.object({
  ...newStudentForm.shape,
  levelId: maybeChosen(),
  rollComment: optional('The roll sheet comment', 200),
  ...recordMarks,
});

export type NewStudentValues = z.output<typeof newStudentForm>;
export type StudentValues = z.output<typeof studentForm>;
