import { z } from 'zod';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import {
  EXPORT_PAGE,
  exportedRows,
  flag,
  readExportQuery,
  searched,
  type ExportedFile,
} from '../../graphql/export-file.ts';
import { ageOn } from '../../shared/age.ts';
import { dateInZone, parseLocalDate } from '../../shared/local-date.ts';
import { ContactKind } from '../families/family.entities.ts';
import { EnrollmentSort } from './enrollment.list.ts';
import { enrollmentPage, type ListedEnrollment } from './enrollment-list.queries.ts';
import { listedFor } from './enrollment-list.resolver.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import { SEE_ENROLLMENTS } from './enrollment.policy.ts';

const id = z.uuid().optional();
const day = z
  .string()
  .refine((text) => parseLocalDate(text) !== null, 'Give a day such as 2026-11-21.')
  .optional();
const yes = z
  .literal('true')
  .transform(() => true)
  .optional();

/** The arguments of Query.enrollments, as the query of an address. */
const QUERY = z.strictObject({
  search: searched,
  from: day,
  to: day,
  types: z.array(z.enum(EnrollmentType)).optional(),
  programId: id,
  levelId: id,
  classId: id,
  instructorId: id,
  locationId: id,
  seasonId: id,
  keywordId: id,
  createdFrom: day,
  createdTo: day,
  firstOnly: yes,
  dropping: yes,
  sort: z.enum(EnrollmentSort).default(EnrollmentSort.STUDENT),
  descending: flag,
});

const TYPES: Record<EnrollmentType, string> = {
  ACTIVE: 'Active',
  TRIAL: 'Trial',
  MAKEUP: 'Makeup',
  SINGLE_DAY: 'Single day',
  WAIT: 'Wait',
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface Seen {
  readonly today: string;
  readonly maySeeFamilies: boolean;
}

/** The columns, and what each shows of an enrollment: nothing of what the viewer may not see. */
const COLUMNS: readonly (readonly [string, (row: ListedEnrollment, seen: Seen) => string])[] = [
  ['Student', ({ student }) => `${student.firstName} ${student.lastName}`],
  [
    'Age',
    ({ student }, { today }) => (student.born ? String(ageOn(student.born, today).years) : ''),
  ],
  ['Family', (row, seen) => familyOf(row, seen)?.name ?? ''],
  ['Telephone', (row, seen) => contactOf(row, seen, ContactKind.PHONE)],
  ['E-mail', (row, seen) => contactOf(row, seen, ContactKind.EMAIL)],
  ['Class', (row) => row.class.name],
  ['Times', ({ timeslots }) => timeslots.map(sayTime).join(', ')],
  ['Instructors', (row) => row.class.instructors.join(', ')],
  ['Type', ({ type }) => TYPES[type]],
  ['Starts', ({ startsOn }) => startsOn ?? ''],
  ['Drops', ({ dropsOn }) => dropsOn ?? ''],
  ['Drop reason', ({ dropReason }) => dropReason ?? ''],
];

interface FamilyOfRow {
  readonly name: string;
  readonly contacts: readonly { kind: ContactKind; value: string }[];
}

const familyOf = ({ student }: ListedEnrollment, { maySeeFamilies }: Seen): FamilyOfRow | null =>
  maySeeFamilies ? (student as unknown as { family: FamilyOfRow }).family : null;

const contactOf = (row: ListedEnrollment, seen: Seen, kind: ContactKind): string =>
  familyOf(row, seen)?.contacts.find((one) => one.kind === kind)?.value ?? '';

const sayTime = (slot: { weekday: number; starts: string; ends: string }): string =>
  `${WEEKDAYS[slot.weekday - 1] ?? ''} ${slot.starts}–${slot.ends}`;

/** The Enrollments page as a file, with the filters of Query.enrollments and the same permissions (rule E-14). */
export async function exportEnrollments(
  context: Context,
  query: URLSearchParams,
): Promise<ExportedFile> {
  const { viewer } = context;
  if (!SEE_ENROLLMENTS.every(([what, level]) => viewer.may(what, level))) throw forbidden();
  const filters = readExportQuery(QUERY, query, ['types']);
  const of = listedFor(context);
  const today = dateInZone(context.clock.now(), context.account.zone);
  return {
    name: `enrollments-${today}.csv`,
    columns: COLUMNS.map(([title]) => title),
    rows: await exportedRows(
      context,
      (snapshot, after) =>
        enrollmentPage(
          snapshot,
          { ...filters, first: EXPORT_PAGE, mostRows: EXPORT_PAGE, whole: true, after },
          of,
        ),
      (row) => COLUMNS.map(([, show]) => show(row, of)),
    ),
  };
}
