import { listPage, type ListRequest } from '../../db/listing.ts';
import type { Snapshot } from '../../db/transaction.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { StudentRow } from '../students/student.sql.ts';
import { enrollmentConditions, enrollmentList, type EnrollmentFilters } from './enrollment.list.ts';
import { withDerived, type EnrolledClass, type EnrollmentRow } from './enrollment.sql.ts';

interface ListRow {
  readonly row: EnrollmentRow;
  readonly class: EnrolledClass & { readonly instructors: string[] };
  readonly student: StudentRow;
}

export type EnrollmentsRequest = EnrollmentFilters &
  Pick<ListRequest, 'first' | 'mostRows' | 'after' | 'search' | 'whole' | 'sort' | 'descending'>;

export type ListedEnrollment = ReturnType<typeof listed>;

/** One page of the Enrollments page, in one statement. */
export async function enrollmentPage(
  snapshot: Snapshot,
  request: EnrollmentsRequest,
  of: { today: LocalDate; zone: string; maySeeFamilies: boolean },
): Promise<Connection<ListedEnrollment>> {
  const page = await listPage<ListRow>(snapshot, enrollmentList(of.maySeeFamilies), {
    ...request,
    filter: 'ALL',
    parameter: of.today,
    conditions: enrollmentConditions(request, of.zone),
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: listed(node, of.today) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

const listed = ({ row, class: of, student }: ListRow, today: LocalDate) =>
  Object.assign(withDerived(row, of, today), { student });
