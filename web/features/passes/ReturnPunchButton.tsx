import Button from '@mui/material/Button';
import { formatDay } from '../../lib/format.ts';
import { UndoDialog } from './pass-dialogs.ts';
import type { PunchLine } from './UndoDialog.tsx';

interface ReturnPunchButtonProps {
  line: PunchLine;
  onOpen: () => void;
}

/** Deletes a single-day enrollment that a pass paid for. */
export function ReturnPunchButton({ line, onOpen }: ReturnPunchButtonProps) {
  const of = `${line.student?.firstName ?? 'the student'} in ${line.class?.name ?? 'the class'}`;
  const day = line.classDate ? `, ${formatDay(line.classDate)}` : '';
  const verb = line.passIsGone ? 'Delete the enrollment' : 'Delete and return the punch';
  return (
    <Button
      size="small"
      title={verb}
      aria-label={`${verb}: ${of}${day}`}
      onPointerEnter={() => void UndoDialog.preload()}
      onClick={onOpen}
    >
      Delete…
    </Button>
  );
}
