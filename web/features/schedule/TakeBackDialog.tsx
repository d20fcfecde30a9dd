import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { formatDate, formatTime } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { DateDialogProps } from './CancelDialog.tsx';
import { Consequences } from './Consequences.tsx';
import { PlacesToGiveAgain } from './PlacesToGiveAgain.tsx';
import type { RemovedPlace } from './roster-words.ts';
import { useTakeBack } from './useTakeBack.ts';

const Body = styled('div')({ display: 'grid', gap: 14 });

/** Holds a cancelled date after all. The one-day places that went with it are offered again, one by one. */
export function TakeBackDialog({ schoolClass, meeting, onClose, onDone }: DateDialogProps) {
  const titleId = useId();
  const name = useId();
  const client = useApolloClient();
  const { date, cancellations } = meeting;
  const [chosen, setChosen] = useState(cancellations[0]?.id ?? '');
  const [removed, setRemoved] = useState<readonly RemovedPlace[] | null>(null);
  const [revokeTokens, setRevokeTokens] = useState(true);
  const maySeeTokens = usePermission('MAKEUP_TOKENS');
  const day = formatDate(date);
  const takeBack = useTakeBack(client, { id: chosen, revokeTokens }, (places) => {
    onDone(`The cancellation of ${day} is taken back.`);
    if (places.length === 0) onClose();
    else setRemoved(places);
  });
  const { state, answer } = takeBack;
  const isSending = state.step === 'sending';
  const canRun = answer.step === 'ready' && !takeBack.isStale && !isSending;

  function onConfirm() {
    if (canRun) void takeBack.run({ id: chosen, revokeTokens });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>
        {removed ? `${day} is held again` : `Take back the cancellation of ${day}?`}
      </DialogTitle>
      <DialogContent>
        {removed ? (
          <PlacesToGiveAgain places={removed} date={date} />
        ) : (
          <Body>
            <b>{schoolClass.name}</b>
            {cancellations.length > 1 && (
              <FormGroup label="Which cancellation">
                {cancellations.map((one) => (
                  <Choice
                    key={one.id}
                    type="radio"
                    name={name}
                    label={
                      one.starts ? `The timeslot at ${formatTime(one.starts)}` : 'The whole date'
                    }
                    hint={one.reason ?? undefined}
                    checked={one.id === chosen}
                    onChange={() => {
                      setChosen(one.id);
                    }}
                  />
                ))}
              </FormGroup>
            )}
            {maySeeTokens && (
              <Choice
                type="checkbox"
                label="Take back unused makeup tokens"
                hint="Those that were given for this date. Used ones stay."
                checked={revokeTokens}
                onChange={setRevokeTokens}
              />
            )}
            <div role="status" aria-label="What this does" aria-busy={takeBack.isStale}>
              <DryRunAnswer answer={answer}>
                {({ says }) => <Consequences says={says} none="The class meets as usual." />}
              </DryRunAnswer>
            </div>
            <CommandProblem state={state} what="it was taken back" onRetry={onConfirm} />
          </Body>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {removed ? 'Close' : 'Leave it cancelled'}
        </Button>
        {!removed && answer.step === 'ready' && state.step !== 'refused' && (
          <Button
            variant="contained"
            color="primary"
            aria-busy={isSending}
            aria-disabled={!canRun}
            onClick={onConfirm}
          >
            {isSending ? 'Taking back…' : 'Take it back'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
