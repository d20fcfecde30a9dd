import { useApolloClient } from '@apollo/client/react';
import { PunchPanel } from './PunchPanel.tsx';

/** What shows who is enrolled on a date. */
const showing = ['EnrollmentsView', 'ClassRoster'];

interface StudentPunchDialogProps {
  studentId: string;
  /** Without one, the pass that fits best is taken. */
  passId?: string | undefined;
  /** The day that it opens on, today by default. */
  date?: string | undefined;
  onClose: () => void;
}

/** The punch dialog for a student who was found or scanned, over whatever page is open. */
export function StudentPunchDialog(props: StudentPunchDialogProps) {
  const { studentId, passId, date, onClose } = props;
  const client = useApolloClient();

  /** The page behind may happen to be one that shows the enrollment. */
  function refresh() {
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => showing.includes(queryName ?? ''),
    });
  }

  return (
    <PunchPanel
      // Another scan while it is open is another dialog.
      key={`${studentId} ${passId ?? ''} ${date ?? ''}`}
      rows={[]}
      start={{ studentId, passId: passId ?? null }}
      date={date}
      page={{ period: null, onPeriod: () => undefined, onPunched: refresh, onUndone: refresh }}
      onClose={onClose}
    />
  );
}
