import * as z from 'zod';
import { checkFamily, familyFields } from '../families/family.form.ts';
import { newStudentForm } from './student.form.ts';

/** A new family, with its students. */
export const newFamilyForm = z
  .object({
    ...familyFields,
    students: z
      .array(newStudentForm)
      .max(12, 'At most 12 students are made with their family; add the others after it.')
      .nullish()
      .transform((students) => students ?? []),
  })
  .superRefine((family, context) => {
    checkFamily({ ...family, guardians: family.guardians ?? [] }, (issue) => {
      context.addIssue(issue);
    });
  });

export type NewFamilyValues = z.output<typeof newFamilyForm>;
