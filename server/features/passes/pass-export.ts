import { z } from 'zod';
import type { Context } from '../../graphql/context.ts';
import { badInput, forbidden } from '../../graphql/errors.ts';
import { codeOf } from '../../shared/code.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Viewer } from '../staff/viewer.ts';
import { HolderKind, PassStatus } from './pass.enums.ts';
import { MOST_DAYS, PassSort } from './pass.list.ts';
import { passPage, type PassesRequest, type ReportedPass } from './pass-list.queries.ts';
import { mayNameFamilies } from './pass.policy.ts';

/** How many rows are read at a time. */
const PAGE = 1_000;

/** A list as a file: its rows are read while it is written. */
export interface ExportedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<string[]>;
}

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'Give a whole number.')
    .transform(Number)
    .refine((value) => value <= most, `Give ${most} at most.`)
    .optional();

/** The arguments of Query.passes, as the query of an address. */
const QUERY = z.strictObject({
  search: z
    .string()
    .max(100)
    .refine((text) => !text.includes('\0'), 'No text holds the character NUL.')
    .optional(),
  status: z.array(z.enum(PassStatus)).optional(),
  typeId: z.uuid().optional(),
  holderKind: z.enum(HolderKind).optional(),
  expiringWithin: whole(MOST_DAYS),
  leftAtMost: whole(999_999_999),
  unusedFor: whole(MOST_DAYS),
  sort: z.enum(PassSort).default(PassSort.EXPIRES),
  descending: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

function read(query: URLSearchParams): PassesRequest {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    if (name === 'status') given[name] = values.flatMap((value) => value.split(','));
    else if (values.length > 1) throw badInput('Give this once.', name);
    else given[name] = values[0] ?? '';
  }
  const parsed = QUERY.safeParse(given);
  if (parsed.success) return { ...parsed.data, first: PAGE, mostRows: PAGE };
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (unknown !== undefined) throw badInput('There is no such filter.', unknown);
  throw badInput(issue?.message ?? 'The filters do not fit.', String(issue?.path[0] ?? ''));
}

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
  // Each page by itself: no connection is held while the client takes its time.
  const page = (after: string | null) =>
    context.readOnce((snapshot) => passPage(snapshot, { ...request, after }, today));
  // What fails at all fails here, while it can still be answered.
  const first = await page(null);

  async function* rows() {
    for (let at = first; ; at = await page(at.pageInfo.endCursor)) {
      for (const pass of at.nodes) yield COLUMNS.map(([, show]) => show(pass, viewer));
      if (!at.pageInfo.hasNextPage) return;
    }
  }
  return {
    name: `passes-${today}.csv`,
    columns: COLUMNS.map(([title]) => title),
    rows: rows(),
  };
}
