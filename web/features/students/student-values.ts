import type * as z from 'zod';
import { type studentForm } from '../../../server/features/students/student.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { marksOf, type OfferedField } from '../../forms/MarksFields.tsx';
import type { StudentForm_studentFragment } from './StudentForm.generated.ts';

export type StudentValues = z.input<typeof studentForm>;

export const { DateField, SelectField, TextField } = fieldsOf<typeof studentForm>();

/** The form of a new student of a family. */
export function newStudentValues(
  lastName: string,
  customFields: readonly OfferedField[],
): StudentValues {
  return {
    ...{ firstName: '', lastName, born: null, gender: 'UNDISCLOSED' },
    ...{ levelId: null, rollComment: null },
    ...marksOf(null, customFields),
  };
}

/** A student as his or her form holds it. */
export function studentValues(
  student: StudentForm_studentFragment,
  customFields: readonly OfferedField[],
): StudentValues {
  const { firstName, lastName, born, gender, level, rollComment } = student;
  return {
    ...{ firstName, lastName, born, gender, levelId: level?.id ?? null, rollComment },
    ...marksOf(student, customFields),
  };
}
