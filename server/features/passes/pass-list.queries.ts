import { listPage, type ListRequest } from '../../db/listing.ts';
import type { Snapshot } from '../../db/transaction.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { passConditions, passes, type PassFilters } from './pass.list.ts';
import { toHolders, withPassDerived, type HolderJson, type PassJson } from './pass.sql.ts';

interface ReportRow {
  readonly pass: PassJson;
  readonly family: { id: string; name: string; createdAt: string };
  readonly holders: readonly { row: HolderJson; student: ReportStudent }[];
}

export interface ReportStudent {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
}

export type PassesRequest = PassFilters &
  Pick<ListRequest, 'first' | 'mostRows' | 'after' | 'search' | 'whole' | 'sort' | 'descending'>;

export type ReportedPass = ReturnType<typeof reported>;

/** One page of the report of passes, in one statement. */
export async function passPage(
  snapshot: Snapshot,
  request: PassesRequest,
  today: LocalDate,
): Promise<Connection<ReportedPass>> {
  const page = await listPage<ReportRow>(snapshot, passes, {
    ...request,
    filter: 'ALL',
    parameter: today,
    conditions: passConditions(request, today),
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: reported(node, today) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function reported({ pass, family, holders }: ReportRow, today: LocalDate) {
  const students = new Map(holders.map(({ row, student }) => [row.studentId, student]));
  const rows = toHolders(
    holders.map(({ row }) => row),
    [pass],
    today,
    (id) => students.get(id),
  );
  return { ...withPassDerived(pass, today), family, holders: rows };
}
