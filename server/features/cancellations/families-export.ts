import { z } from 'zod';
import type { Context } from '../../graphql/context.ts';
import { forbidden, notFound } from '../../graphql/errors.ts';
import {
  EXPORT_PAGE,
  exportedRows,
  readExportQuery,
  searched,
  type ExportedFile,
} from '../../graphql/export-file.ts';
import { wordsFor, type Said } from '../../shared/said.ts';
import type { Viewer } from '../staff/viewer.ts';
import type { TaskRow } from '../tasks/task.sql.ts';
import { findTask } from '../tasks/task-results.ts';
import { TELL_FAMILIES } from './cancel.needs.ts';
import { familiesToTell, tellsFamilies, type FamilyFacts } from './families-to-tell.queries.ts';

const QUERY = z.strictObject({ taskId: z.uuid('Give the id of a task.'), search: searched });

type Show = (family: FamilyFacts, task: TaskRow, viewer: Viewer) => string;

const COLUMNS: readonly (readonly [string, Show])[] = [
  ['Family', ({ name }) => name],
  ['Guardians', ({ guardians }) => guardians.join(', ')],
  ['E-mail', ({ emails }) => emails.join(', ')],
  ['Telephone', ({ phones }) => phones.join(', ')],
  ['Students', ({ students }) => students.join(', ')],
  ['What', ({ what }, _task, viewer) => wordsOf(what, viewer)],
  ['Reason', (_family, { reason }) => reason ?? ''],
];

/** As the viewer may read them (rule A-21). */
const wordsOf = (what: readonly Said[], viewer: Viewer): string =>
  what
    .map((one) => wordsFor(one, (...need) => viewer.may(...need)))
    .filter((words) => words !== null)
    .join(' ');

/** The families to be told of a task as a file, with the same permissions (rule M-14). */
export async function exportFamiliesToTell(
  context: Context,
  query: URLSearchParams,
): Promise<ExportedFile> {
  const { viewer } = context;
  if (!TELL_FAMILIES.every((need) => viewer.may(...need))) throw forbidden();
  const { taskId, search } = readExportQuery(QUERY, query);
  const task = await findTask(context, taskId);
  if (!tellsFamilies(task)) throw notFound('list of families');
  return {
    name: `families-to-tell-${task.createdAt.slice(0, 10)}.csv`,
    columns: COLUMNS.map(([title]) => title),
    rows: await exportedRows(
      context,
      (snapshot, after) =>
        familiesToTell(snapshot, task, {
          ...{ first: EXPORT_PAGE, mostRows: EXPORT_PAGE, whole: true, after },
          ...(search && { search }),
        }),
      (family) => COLUMNS.map(([, show]) => show(family, task, viewer)),
    ),
  };
}
