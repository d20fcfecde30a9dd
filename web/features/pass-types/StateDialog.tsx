import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { FormField, Input } from '../../ui/FormField.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import type { PassTypeRow } from './pass-type-columns.tsx';
import type { StateAction } from './PassTypeActions.tsx';
import { ReachOfState } from './ReachOfState.tsx';
import { usePassTypeReach } from './usePassTypeReach.ts';
import { usePassTypeState } from './usePassTypeState.ts';

const Body = styled('div')({ display: 'grid', gap: 14 });

const words = {
  suspend: { verb: 'Suspend', doing: 'Suspending…', done: 'it was suspended' },
  unsuspend: { verb: 'Unsuspend', doing: 'Unsuspending…', done: 'it was unsuspended' },
  delete: { verb: 'Delete', doing: 'Deleting…', done: 'it was deleted' },
} as const;

interface StateDialogProps {
  type: PassTypeRow;
  action: StateAction;
  onClose: () => void;
}

/** Suspends, unsuspends or deletes a pass type for everyone, after it is said whom that touches. */
export function StateDialog({ type, action, onClose }: StateDialogProps) {
  const titleId = useId();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const reach = usePassTypeReach(type.id, action);
  const { state, run } = usePassTypeState(type.id, action, onClose);
  const { verb, doing, done } = words[action];
  const isDelete = action === 'delete';
  const isConfirmed = !isDelete || typed.trim() === type.title.trim();
  const isSending = state.step === 'sending';
  const canRun = reach.step === 'ready' && isConfirmed && !isSending;

  function onConfirm() {
    if (canRun) void run({ reason: reason.trim() || null });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        {verb} “{type.title}”?
      </DialogTitle>
      <DialogContent>
        <Body>
          <ReachOfState reach={reach} action={action} />
          {reach.step === 'ready' && (
            <form
              id={formId}
              style={{ display: 'contents' }}
              onSubmit={(event) => {
                event.preventDefault();
                onConfirm();
              }}
            >
              <FormField field="reason" label="Reason (optional)" hint="Kept in the audit.">
                {(control) => (
                  <Input
                    {...control}
                    maxLength={500}
                    autoComplete="off"
                    value={reason}
                    onChange={({ target }) => {
                      setReason(target.value);
                    }}
                  />
                )}
              </FormField>
              {isDelete && (
                <FormField field="title" label={`Type “${type.title}” to delete it`}>
                  {(control) => (
                    <Input
                      {...control}
                      autoComplete="off"
                      spellCheck={false}
                      value={typed}
                      onChange={({ target }) => {
                        setTyped(target.value);
                      }}
                    />
                  )}
                </FormField>
              )}
            </form>
          )}
          <CommandProblem state={state} what={done} onRetry={onConfirm} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
        {reach.step === 'ready' && state.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color={isDelete ? 'error' : 'primary'}
            aria-busy={isSending}
            aria-disabled={!canRun}
            style={isConfirmed ? undefined : { opacity: 0.55 }}
          >
            {isSending ? doing : isDelete ? 'Delete for everyone' : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
