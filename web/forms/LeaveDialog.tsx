import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';

interface LeaveDialogProps {
  /** What is left would have started something; nothing of it was saved before. */
  starts?: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before what was typed is lost. */
export function LeaveDialog({ starts = false, onStay, onLeave }: LeaveDialogProps) {
  const titleId = useId();
  const leave = starts ? 'Leave without starting' : 'Leave without saving';
  return (
    <Dialog open onClose={onStay} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{leave}?</DialogTitle>
      <DialogContent>
        {starts
          ? 'Nothing was started yet, and what you filled in here will be lost.'
          : 'What you changed here is not saved and will be lost.'}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onStay}>
          Stay here
        </Button>
        <Button color="error" variant="contained" onClick={onLeave}>
          {leave}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
