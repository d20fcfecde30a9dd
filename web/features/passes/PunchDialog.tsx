import type { FragmentType } from '@apollo/client/masking';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { PunchDialog_holderFragmentDoc } from './PunchDialog.generated.ts';
import { PunchPanel, type PageBehind } from './PunchPanel.tsx';

interface PunchDialogProps {
  /** The rows of passes of the page behind it. */
  rows: readonly FragmentType<typeof PunchDialog_holderFragmentDoc>[];
  /** The row to begin with. */
  holderId: string;
  page: PageBehind;
  onClose: () => void;
}

/** Punches a student in: choose a day and a class; another student or pass where there is one. */
export function PunchDialog({ holderId, page, onClose, ...props }: PunchDialogProps) {
  const rows = useFragmentList(PunchDialog_holderFragmentDoc, props.rows);
  const start = rows.find(({ id }) => id === holderId);
  return (
    start && (
      <PunchPanel
        rows={rows}
        start={{ studentId: start.student.id, passId: start.pass.id }}
        page={page}
        onClose={onClose}
      />
    )
  );
}
