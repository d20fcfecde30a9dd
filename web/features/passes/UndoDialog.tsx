import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { formatDate } from '../../lib/format.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { UndoQuestion } from './UndoQuestion.tsx';
import { useUndo } from './useUndo.ts';
import { useUndoPreview } from './useUndoPreview.ts';

/** A USE line, wherever it is seen. */
export interface PunchLine {
  id: string;
  classDate: string | null;
  class: { name: string } | null;
  student: { firstName: string } | null;
  enrollmentRemoved: boolean;
  /** Nothing comes back to a deleted pass. */
  passIsGone?: boolean;
}

interface UndoDialogProps {
  line: PunchLine;
  /** Seen as an enrollment, it is the enrollment that one deletes. */
  asEnrollment?: boolean;
  onUndone: () => void;
  onCancel: () => void;
}

/** Asks before a punch is taken back, and whether it returns where that is the desk's to decide. */
export function UndoDialog({ line, asEnrollment = false, onUndone, onCancel }: UndoDialogProps) {
  const titleId = useId();
  const [returnPunch, setReturnPunch] = useState(false);
  // Its enrollment is gone already: what can be undone is that the punch was kept.
  const isKept = line.enrollmentRemoved;
  const passIsGone = line.passIsGone ?? false;
  const preview = useUndoPreview(line.id, isKept);
  const undo = useUndo(onUndone);
  const isSending = undo.state.step === 'sending';

  const willReturn =
    isKept || returnPunch || (preview.step === 'ready' && preview.preview.punchReturned);
  const keeps = passIsGone ? 'Delete the enrollment' : 'Delete, keep the punch used';
  const deletes = willReturn ? 'Delete and return the punch' : keeps;
  const verb = isKept ? 'Return the punch' : asEnrollment ? deletes : 'Undo the punch';
  const sending = isKept ? 'Returning…' : asEnrollment ? 'Deleting…' : 'Undoing…';

  function onConfirm() {
    if (!isSending) void undo.run({ entryId: line.id, returnPunch: returnPunch || isKept });
  }

  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={titleId}>
        {isKept
          ? 'Return this punch?'
          : asEnrollment
            ? 'Delete this enrollment?'
            : 'Undo this punch?'}
      </DialogTitle>
      <DialogContent>
        <p style={{ marginTop: 0 }}>
          <b>
            {line.student?.firstName}, {line.class?.name}
          </b>
          {line.classDate && `, ${formatDate(line.classDate)}`}
        </p>
        <UndoQuestion
          answer={preview}
          isKept={isKept}
          passIsGone={passIsGone}
          returnPunch={returnPunch}
          onReturnPunch={setReturnPunch}
        />
        <CommandProblem state={undo.state} what="the punch was undone" onRetry={onConfirm} />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onCancel}>
          Keep it
        </Button>
        {preview.step === 'ready' && undo.state.step !== 'refused' && (
          <Button
            variant="contained"
            color="primary"
            aria-busy={isSending}
            aria-disabled={isSending}
            onClick={onConfirm}
          >
            {isSending ? sending : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
