import { count, formatDate } from '../../lib/format.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { PunchableClasses } from './punchable.ts';
import { sayPunched } from './PunchReceipt.tsx';
import type { PunchedIn } from './usePunch.ts';

interface PunchAnnouncerProps {
  answer: PunchableClasses | undefined;
  punched: PunchedIn | null;
}

/** Tells screen readers what changes out of their sight: the last punch, and what the chosen day has to offer. */
export function PunchAnnouncer({ answer, punched }: PunchAnnouncerProps) {
  return (
    <div style={visuallyHidden}>
      <p role="status">{punched && sayPunched(punched)}</p>
      <p role="status">
        {answer &&
          `${count(answer.eligible.length, 'class', 'classes')} to punch on ${formatDate(answer.date)}`}
      </p>
    </div>
  );
}
