import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { formatDate, formatTimes } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { GiveTokens, type GivenTokens } from '../cancellations/GiveTokens.tsx';
import { Consequences } from './Consequences.tsx';
import type { ClassMeeting } from './meeting-words.ts';
import { useCancelDate } from './useCancelDate.ts';

const Body = styled('div')({ display: 'grid', gap: 14 });

const Says = styled('div')(({ theme }) => ({
  minHeight: 40,
  padding: '10px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.warning,
  '&[aria-busy=true]': { opacity: 0.55 },
}));

export interface DateDialogProps {
  schoolClass: { id: string; name: string };
  meeting: ClassMeeting;
  onClose: () => void;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
}

/** Cancels a date of a class or one timeslot of it, after it is said whom that touches. */
export function CancelDialog({ schoolClass, meeting, onClose, onDone }: DateDialogProps) {
  const titleId = useId();
  const formId = useId();
  const name = useId();
  const [starts, setStarts] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tokens, setTokens] = useState<GivenTokens | null>(null);
  const mayGiveTokens = usePermission('CREATE_MAKEUP_TOKENS', 'FULL');
  const { date, timeslots } = meeting;
  const day = formatDate(date);
  const slot = timeslots.find((one) => one.starts === starts);
  const what = slot ? `${formatTimes(slot)} on ${day}` : day;

  const cancel = useCancelDate(schoolClass.id, date, { starts, tokens }, (says) => {
    onDone([`${what} is cancelled.`, ...says].join(' '));
    onClose();
  });
  const { state, answer } = cancel;
  const isSending = state.step === 'sending';
  const canRun = answer.step === 'ready' && !cancel.isStale && !isSending;

  function choose(chosen: string | null) {
    // What was refused was refused of another choice.
    cancel.forget();
    setStarts(chosen);
  }
  function onConfirm() {
    if (canRun) void cancel.run({ starts, tokens, reason: reason.trim() || null });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Cancel {day}?</DialogTitle>
      <DialogContent>
        <Body>
          <div>
            <b>{schoolClass.name}</b>, {timeslots.map(formatTimes).join(', ')}
          </div>
          {timeslots.length > 1 && (
            <FormGroup label="What to cancel">
              <Choice
                type="radio"
                name={name}
                label="The whole date"
                checked={starts === null}
                onChange={() => {
                  choose(null);
                }}
              />
              {timeslots.map((one) => (
                <Choice
                  key={one.id}
                  type="radio"
                  name={name}
                  label={`Only ${formatTimes(one)}`}
                  checked={one.starts === starts}
                  onChange={() => {
                    choose(one.starts);
                  }}
                />
              ))}
            </FormGroup>
          )}
          <form
            id={formId}
            style={{ display: 'contents' }}
            onSubmit={(event) => {
              event.preventDefault();
              onConfirm();
            }}
          >
            <FormField
              field="reason"
              label="Reason (optional)"
              hint="As families may read it, such as “the heating is out”."
            >
              {(control) => (
                <Input
                  {...control}
                  autoFocus
                  maxLength={200}
                  autoComplete="off"
                  value={reason}
                  onChange={({ target }) => {
                    setReason(target.value);
                  }}
                />
              )}
            </FormField>
            {mayGiveTokens && (
              <GiveTokens
                tokens={tokens}
                onChange={(given) => {
                  cancel.forget();
                  setTokens(given);
                }}
              />
            )}
          </form>
          <Says role="status" aria-label="What this does" aria-busy={cancel.isStale}>
            <DryRunAnswer answer={answer}>
              {({ says }) => (
                <Consequences
                  says={says}
                  none="Nobody has a one-day enrollment on this date, so no enrollment and no punch changes."
                />
              )}
            </DryRunAnswer>
          </Says>
          <CommandProblem state={state} what="the date was cancelled" onRetry={onConfirm} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Keep it</Button>
        {answer.step === 'ready' && state.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color="error"
            aria-busy={isSending}
            aria-disabled={!canRun}
          >
            {isSending ? 'Cancelling…' : slot ? `Cancel ${formatTimes(slot)}` : 'Cancel the date'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
