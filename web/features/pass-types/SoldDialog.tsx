import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { count } from '../../lib/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { useCommand, type CommandState } from '../../lib/useCommand.ts';
import { PreviewPassTypeDocument } from './PreviewPassType.generated.ts';
import type { Change, PassTypePreview, PassTypeRefusal } from './useSavePassType.ts';

const Told = styled('p')({ margin: '0 0 12px', minHeight: '2.9em' });

interface SoldDialogProps {
  question: { change: Change; preview: PassTypePreview };
  state: CommandState<object, PassTypeRefusal>;
  onSave: (applyToSold: boolean) => void;
  onCancel: () => void;
}

/** Says what saving does to passes that are sold already: nothing, unless that is asked for. */
export function SoldDialog({ question, state, onSave, onCancel }: SoldDialogProps) {
  const titleId = useId();
  const client = useApolloClient();
  const { change, preview } = question;
  const [applies, setApplies] = useState(false);
  const [applied, setApplied] = useState<PassTypePreview | null>(null);
  const isSaving = state.step === 'sending';

  // The same dry run, with the passes already sold.
  const look = useCommand<Change, PassTypeRefusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: PreviewPassTypeDocument,
      variables: {
        id: asked.id,
        version: asked.version,
        input: asked.input,
        applyToSold: asked.applyToSold,
      },
      fetchPolicy: 'no-cache',
    });
    const seen = data?.changePassType;
    if (seen?.__typename === 'PassTypeRefused') return seen;
    if (seen?.__typename !== 'PassTypePreview') throw new Error('The server gave no answer.');
    setApplied(seen);
    return null;
  });

  function onApplies(isNow: boolean) {
    setApplies(isNow);
    look.forget();
    if (isNow && !applied) void look.run({ ...change, applyToSold: true });
  }

  const told = applies ? applied : preview;
  const passes = count(preview.soldCount, 'pass', 'passes');
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Save the changes?</DialogTitle>
      <DialogContent>
        {preview.changed.length > 0 && (
          <p style={{ marginTop: 0 }}>
            Changed: <b>{preview.changed.join(', ')}</b>
          </p>
        )}
        <Told aria-live="polite">{told?.toldBefore ?? '…'}</Told>
        <Choice
          type="checkbox"
          label={`Also change the ${passes} already sold`}
          checked={applies}
          onChange={onApplies}
        />
        {applies && (
          <CommandProblem
            state={look.state}
            what="it can be done"
            onRetry={() => {
              onApplies(true);
            }}
          />
        )}
        <CommandProblem
          state={state}
          what="it was saved"
          onRetry={() => {
            onSave(applies);
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Back to the form</Button>
        <Button
          autoFocus
          variant="contained"
          color="primary"
          aria-busy={isSaving}
          aria-disabled={isSaving || !told}
          onClick={() => {
            if (!isSaving && told) onSave(applies);
          }}
        >
          {isSaving ? 'Saving…' : applies ? `Save, and change ${passes}` : 'Save for new passes'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
