import Button from '@mui/material/Button';
import type { LogLine } from './log-columns.tsx';

interface UndoButtonProps {
  line: LogLine;
  onUndo: (line: LogLine) => void;
}

/** Takes a punch back; where its enrollment is gone already, only the punch itself is left to return. */
export function UndoButton({ line, onUndo }: UndoButtonProps) {
  const verb = line.enrollmentRemoved ? 'Return' : 'Undo';
  const whose = `${line.student?.firstName ?? 'the student'} in ${line.class?.name ?? 'the class'}`;
  return (
    <Button
      size="small"
      aria-label={`${verb} the punch of ${whose}`}
      onClick={() => {
        onUndo(line);
      }}
    >
      {verb}…
    </Button>
  );
}
