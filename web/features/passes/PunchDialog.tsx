import type { FragmentType } from '@apollo/client/masking';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Period } from '../enrollments/period.ts';
import { PunchDialog_holderFragmentDoc } from './PunchDialog.generated.ts';
import { PunchPanel } from './PunchPanel.tsx';

interface PunchDialogProps {
  /** The rows of passes of the page behind it. */
  rows: readonly FragmentType<typeof PunchDialog_holderFragmentDoc>[];
  /** The row to begin with. */
  holderId: string;
  onPunched: (enrollment: { id: string; period: Period }) => void;
  onUndone: () => void;
  onClose: () => void;
}

/** Punches a student in: choose a day and a class; another student or pass where there is one. */
export function PunchDialog({ holderId, ...props }: PunchDialogProps) {
  const rows = useFragmentList(PunchDialog_holderFragmentDoc, props.rows);
  const start = rows.find(({ id }) => id === holderId);
  return start && <PunchPanel {...props} rows={rows} start={start} />;
}
