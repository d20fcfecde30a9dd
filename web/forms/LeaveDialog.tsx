import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';

interface LeaveDialogProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before what was typed is lost. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const titleId = useId();
  return (
    <Dialog open onClose={onStay} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>Leave without saving?</DialogTitle>
      <DialogContent>What you changed here is not saved and will be lost.</DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onStay}>
          Stay here
        </Button>
        <Button color="error" variant="contained" onClick={onLeave}>
          Leave without saving
        </Button>
      </DialogActions>
    </Dialog>
  );
}
