import type { AccountConnection } from '../../db/connection.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { addDays, instantIn, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Viewer } from '../staff/viewer.ts';
import { auditPage, type AuditFilters, type AuditRequest } from './audit-log.queries.ts';
import { toldTo, type ToldEntry } from './audit-entry.ts';
import { verbFacts } from './audit-verbs.ts';
import { idsIn, inPlainWords, labelOf } from './changes.rules.ts';
import { maySeeName, AuditedKind } from './record-kinds.ts';
import { recordName } from './record-names.loader.ts';

/** What is asked for, by days. */
export type AuditAsked = Omit<
  AuditRequest,
  'from' | 'until' | 'search' | 'searchKinds' | 'exceptVerbs'
> & {
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
  readonly search?: string | null;
};

/** A page of the audit as the viewer may read it. */
export async function auditLogPage(
  connection: AccountConnection,
  viewer: Viewer,
  { from, to, search, ...asked }: AuditAsked,
): Promise<Connection<ToldEntry>> {
  const { zone } = viewer.account;
  const filters: AuditFilters = {
    from: from ? instantIn(from, '00:00', zone) : null,
    until: to ? instantIn(addDays(to, 1), '00:00', zone) : null,
    search: search?.trim() || null,
    searchKinds: searchKinds(viewer),
  };
  return told(viewer, await auditPage(connection, { ...asked, ...filters }));
}

export function told(
  viewer: Viewer,
  page: Awaited<ReturnType<typeof auditPage>>,
): Connection<ToldEntry> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toldTo(viewer, node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/**
 * A search finds nothing by the name of what the viewer may not see, and staff, who are found by login, e-mail and phone
 * as well, only for who may see those.
 */
function searchKinds(viewer: Viewer): string[] {
  const kinds = [
    [AuditedKind.FAMILY, 'FAMILY'],
    [AuditedKind.FAMILY, 'ARCHIVED_FAMILY'],
    [AuditedKind.STUDENT, 'STUDENT_NAME'],
    [AuditedKind.STUDENT, 'ARCHIVED_STUDENT_NAME'],
    [AuditedKind.CLASS, 'CLASS'],
    [AuditedKind.PASS_TYPE, 'PASS_TYPE'],
  ] as const;
  const found = kinds.flatMap(([kind, among]) => (maySeeName(viewer, kind) ? [among] : []));
  return viewer.may(Permission.STAFF, PermissionLevel.VIEW) ? [...found, 'STAFF'] : found;
}

/** What an entry changed, with the names of what its values point to. */
export async function changesInWords(
  context: Context,
  { verb, targets, rawChanges }: ToldEntry,
): Promise<{ field: string; before: string | null; after: string | null }[]> {
  if (rawChanges.length > 0 && verbFacts(verb).needs?.includes(Permission.STUDENT_MEDICAL)) {
    // To read health here is to read it (rule A-7).
    for (const { kind, id } of targets) {
      if (kind === AuditedKind.STUDENT) context.auditRead('READ_MEDICAL', id);
    }
  }
  const ids = [...new Set(idsIn(rawChanges.map(({ before, after }) => [before, after])))];
  const names = new Map<string, string>();
  await Promise.all(
    ids.map(async (id) => {
      const found = await context.loaders.load(recordName, id);
      if (found) names.set(id, maySeeName(context.viewer, found.kind) ? found.name : 'hidden');
    }),
  );
  const words = {
    zone: context.account.zone,
    name: (id: string) => names.get(id) ?? 'a record that was erased',
  };
  return rawChanges.map(({ field, before, after }) => ({
    field: labelOf(field),
    before: inPlainWords(field, before, words),
    after: inPlainWords(field, after, words),
  }));
}

export const mayReadAudit = (viewer: Viewer): boolean =>
  viewer.may(Permission.AUDIT_LOG, PermissionLevel.VIEW);
