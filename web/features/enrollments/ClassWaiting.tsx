import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { count, formatInstant, formatPlainDay } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { HistoryDialog } from '../../lib/useHistoryDialog.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { OutOfDate } from '../../ui/OutOfDate.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { ClassWaitingDocument } from './ClassWaiting.generated.ts';
import { EnrollmentDialogs, type OpenEnrollment } from './EnrollmentDialogs.tsx';
import { EnrollmentMenuButton } from './EnrollmentMenuButton.tsx';
import type { NamedChoice, PlacedRow } from './place-task.ts';
import { Placing_enrollmentFragmentDoc } from './Placing.generated.ts';

interface Waiting extends PlacedRow {
  waitedAt: string | null;
}

function columnsIn(zone: string): readonly Column<Waiting>[] {
  return [
    {
      key: 'position',
      head: 'Place',
      width: 64,
      figures: true,
      cell: ({ waitPosition }) => waitPosition,
    },
    {
      key: 'student',
      head: 'Student',
      inCard: 'title',
      cell: ({ student }) => (
        <Link to={`/students/${student.id}/enrollments`}>
          {student.firstName} {student.lastName}
        </Link>
      ),
    },
    {
      key: 'since',
      head: 'Waits since',
      width: 200,
      figures: true,
      cell: ({ waitedAt }) => waitedAt && formatInstant(waitedAt, zone),
    },
    {
      key: 'wish',
      head: 'Wants to start',
      width: 130,
      figures: true,
      cell: ({ startsOn }) => startsOn && formatPlainDay(startsOn),
    },
  ];
}

interface ClassWaitingProps {
  of: NamedChoice;
  /** What lies open over the page; its enrolling begins above the roster. */
  place: HistoryDialog<OpenEnrollment>;
  /** The roster may be another one now. */
  onChanged: (news: string) => void;
}

/** Who waits for a class, in the order of the line, and the dialogs that give places in it. */
export function ClassWaiting({ of, place, onChanged }: ClassWaitingProps) {
  const { zone } = useAccount();
  const mayEnroll = usePermission('ENROLLMENTS', 'FULL');
  const { dialog, open, close } = place;
  useFocusAfterDialog(dialog !== null);
  const { data, error, refetch } = useQuery(ClassWaitingDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { classId: of.id },
  });
  const waiting = data?.waiting ?? [];
  const placed = useFragmentList(Placing_enrollmentFragmentDoc, waiting);
  const rows = placed.map((row, index) => ({ ...row, waitedAt: waiting[index]?.waitedAt ?? null }));

  return (
    <Section title="Waiting list" note={rows.length > 0 && count(rows.length, 'student')}>
      <OutOfDate problem={error && data ? problemOf(error) : null} onRetry={() => void refetch()} />
      {error && !data ? (
        <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Waiting list"
          columns={columnsIn(zone)}
          rows={rows}
          rowKey={({ id }) => id}
          loading={!data}
          skeletonRows={1}
          {...(mayEnroll && {
            actionsWidth: 56,
            rowActions: (row: Waiting) => (
              <EnrollmentMenuButton
                enrollment={row}
                onAct={(act) => {
                  open({ kind: 'enrollment', act, enrollmentId: row.id });
                }}
              />
            ),
          })}
          empty={<EmptyState title="Nobody waits" />}
        />
      )}
      <Suspense>
        <EnrollmentDialogs
          dialog={dialog}
          enrollments={placed}
          schoolClass={of}
          onClose={() => {
            close();
            // A refusal may tell of something that the page does not show yet.
            void refetch();
          }}
          onDone={(made) => {
            close();
            void refetch();
            onChanged(made ? 'Enrolled.' : 'Done.');
          }}
        />
      </Suspense>
    </Section>
  );
}
