import { z } from 'zod';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import {
  EXPORT_PAGE,
  exportedRows,
  readExportQuery,
  searched,
  shortText,
  type ExportedFile,
} from '../../graphql/export-file.ts';
import { dateInZone, parseLocalDate, timeInZone } from '../../shared/local-date.ts';
import { Channel } from '../audit/channel.ts';
import { auditLogPage, mayReadAudit } from './audit-log.ts';
import type { ToldEntry } from './audit-entry.ts';
import { verbFacts } from './audit-verbs.ts';
import { AuditedKind } from './record-kinds.ts';

const day = z
  .string()
  .refine((text) => parseLocalDate(text) !== null, 'Give a date, YYYY-MM-DD.')
  .optional();

/** The arguments of Query.auditLog, as the query of an address. */
const QUERY = z.strictObject({
  search: searched,
  actorId: z.uuid().optional(),
  verbs: z.array(shortText).max(100).optional(),
  kind: z.enum(AuditedKind).optional(),
  recordId: z.uuid().optional(),
  channel: z.enum(Channel).optional(),
  from: day,
  to: day,
});

const CHANNELS: Record<Channel, string> = {
  OFFICE_PORTAL: 'Office Portal',
  STAFF_PORTAL: 'Staff Portal',
  CHECK_IN_KIOSK: 'Check-in kiosk',
  CUSTOMER_PORTAL: 'Customer Portal',
  API: 'API',
  COMMAND_LINE: 'Command line',
  SYSTEM: 'Cartwheel',
};

const COLUMNS: readonly (readonly [string, (entry: ToldEntry, zone: string) => string])[] = [
  ['Date', ({ at }, zone) => dateInZone(new Date(at), zone)],
  ['Time', ({ at }, zone) => timeInZone(new Date(at), zone)],
  ['Person', ({ actor }) => actor?.name ?? ''],
  ['Action', ({ verb }) => verbFacts(verb).label],
  ['What', ({ says }) => says],
  ['Changed', ({ changed }) => changed.join(', ')],
  ['Channel', ({ channel }) => CHANNELS[channel]],
  ['Address', ({ ip }) => ip ?? ''],
];

/** The audit as a file, with the filters of Query.auditLog and the same permission; what was changed is not in it. */
export async function exportAuditLog(
  context: Context,
  query: URLSearchParams,
): Promise<ExportedFile> {
  const { viewer, account } = context;
  if (!mayReadAudit(viewer)) throw forbidden();
  const asked = readExportQuery(QUERY, query, ['verbs']);
  const page = { ...asked, first: EXPORT_PAGE, mostRows: EXPORT_PAGE };
  return {
    name: `audit-log-${dateInZone(context.clock.now(), account.zone)}.csv`,
    columns: COLUMNS.map(([title]) => title),
    rows: await exportedRows(
      context,
      (snapshot, after) => auditLogPage(snapshot, viewer, { ...page, after }),
      (entry) => COLUMNS.map(([, show]) => show(entry, account.zone)),
    ),
  };
}
