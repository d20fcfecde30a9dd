import { z } from 'zod';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import {
  EXPORT_PAGE,
  exportedRows,
  flag,
  readExportQuery,
  searched,
  wholeUpTo,
  type ExportedFile,
} from '../../graphql/export-file.ts';
import { codeOf } from '../../shared/code.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Viewer } from '../staff/viewer.ts';
import { HolderKind, PassStatus } from './pass.enums.ts';
import { MOST_DAYS, PassSort } from './pass.list.ts';
import { passPage, type PassesRequest, type ReportedPass } from './pass-list.queries.ts';
import { mayNameFamilies } from './pass.policy.ts';

/** The arguments of Query.passes, as the query of an address. */
const QUERY = z.strictObject({
  search: searched,
  status: z.array(z.enum(PassStatus)).optional(),
  typeId: z.uuid().optional(),
  holderKind: z.enum(HolderKind).optional(),
  expiringWithin: wholeUpTo(MOST_DAYS),
  leftAtMost: wholeUpTo(999_999_999),
  unusedFor: wholeUpTo(MOST_DAYS),
  sort: z.enum(PassSort).default(PassSort.EXPIRES),
  descending: flag,
});

const read = (query: URLSearchParams): PassesRequest => ({
  ...readExportQuery(QUERY, query, ['status']),
  first: EXPORT_PAGE,
  mostRows: EXPORT_PAGE,
  whole: true,
});

const STATUS: Record<PassStatus, string> = {
  ACTIVE: 'Active',
  FUTURE: 'Future',
  SUSPENDED: 'Suspended',
  USED_UP: 'Used up',
  EXPIRED: 'Expired',
};

/** In groups, which no spreadsheet takes for a number. */
const printed = (code: string): string => (code.match(/.{4}/g) ?? [code]).join('-');

/** The columns, and what each shows of a pass: nothing of what the viewer may not see. */
const COLUMNS: readonly (readonly [string, (pass: ReportedPass, viewer: Viewer) => string])[] = [
  ['Family', (pass, viewer) => (sees(viewer, Permission.FAMILIES) ? pass.family.name : '')],
  ['Holder', (pass, viewer) => (sees(viewer, Permission.STUDENTS) ? holdersOf(pass) : '')],
  ['Pass', (pass) => pass.title],
  ['Status', (pass) => STATUS[pass.status]],
  ['Active on', (pass) => pass.activeOn],
  ['Expires', (pass) => pass.expires ?? 'Never'],
  ['Used', (pass) => String(pass.used)],
  ['Total', (pass) => String(pass.total ?? 'Unlimited')],
  ['Left', (pass) => String(pass.left ?? 'Unlimited')],
  ['Last used', (pass) => pass.lastUsedOn ?? 'Never'],
  ['Code', (pass) => printed(codeOf(pass.id))],
];

const sees = (viewer: Viewer, what: Permission): boolean => viewer.may(what, PermissionLevel.VIEW);

const holdersOf = (pass: ReportedPass): string =>
  pass.holders
    .flatMap(({ student }) => (student ? [`${student.firstName} ${student.lastName}`] : []))
    .join(', ');

/** The report of passes as a file, with the filters of Query.passes and the same permission. */
export async function exportPasses(
  context: Context,
  query: URLSearchParams,
): Promise<ExportedFile> {
  const { viewer } = context;
  if (!sees(viewer, Permission.PUNCH_PASSES)) throw forbidden();
  const request = read(query);
  if (!mayNameFamilies(viewer, request)) throw forbidden();
  const today = dateInZone(context.clock.now(), context.account.zone);
  const rows = await exportedRows(
    context,
    (snapshot, after) => passPage(snapshot, { ...request, after }, today),
    (pass) => COLUMNS.map(([, show]) => show(pass, viewer)),
  );
  return {
    name: `passes-${today}.csv`,
    columns: COLUMNS.map(([title]) => title),
    rows,
  };
}
