import { useApolloClient } from '@apollo/client/react';
import { PunchPanel } from './PunchPanel.tsx';

interface StudentPunchDialogProps {
  studentId: string;
  /** Without one, the pass that fits best is taken. */
  passId?: string | undefined;
  onClose: () => void;
}

/** The punch dialog for a student who was found or scanned, over whatever page is open. */
export function StudentPunchDialog({ studentId, passId, onClose }: StudentPunchDialogProps) {
  const client = useApolloClient();

  /** The page behind may happen to be the one that shows the enrollment. */
  function refresh() {
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => queryName === 'EnrollmentsView',
    });
  }

  return (
    <PunchPanel
      // Another scan while it is open is another dialog.
      key={`${studentId} ${passId ?? ''}`}
      rows={[]}
      start={{ studentId, passId: passId ?? null }}
      page={{ period: null, onPeriod: () => undefined, onPunched: refresh, onUndone: refresh }}
      onClose={onClose}
    />
  );
}
