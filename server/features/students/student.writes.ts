import { statement, type Statement } from '../../db/statement.ts';
import type { StudentValues } from './student.form.ts';

type Write = readonly [Statement, readonly unknown[]];

const INSERT = statement(
  'student_insert',
  `insert into student (account_id, id, family_id, first_name, last_name, born, gender, level_id, roll_comment, created_at)
   select $1, s.id, $2, s."firstName", s."lastName", s.born, s.gender, s."levelId", s."rollComment", $4
   from json_to_recordset($3::json) as s (id uuid, "firstName" text, "lastName" text, born date, gender text,
     "levelId" uuid, "rollComment" text)`,
);

const UPDATE = statement(
  'student_update',
  `update student set first_name = $3, last_name = $4, born = $5, gender = $6, level_id = $7, roll_comment = $8,
     version = version + 1 where account_id = $1 and id = $2`,
);

type StudentColumns = Pick<StudentValues, 'firstName' | 'lastName' | 'born' | 'gender'> &
  Partial<Pick<StudentValues, 'levelId' | 'rollComment'>>;

/** Writes students who are new. */
export const insertStudents = (
  accountId: string,
  familyId: string,
  students: readonly (StudentColumns & { readonly id: string })[],
  now: Date,
): Write[] =>
  students.length > 0 ? [[INSERT, [accountId, familyId, JSON.stringify(students), now]]] : [];

/** Makes a student what the form says. */
export const updateStudent = (accountId: string, id: string, values: StudentValues): Write => [
  UPDATE,
  [
    accountId,
    id,
    values.firstName,
    values.lastName,
    values.born,
    values.gender,
    values.levelId,
    values.rollComment,
  ],
];
