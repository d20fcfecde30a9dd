import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { addDays, isPlainDate } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { FormField, Input, Select } from '../../ui/FormField.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { DropReasonsDocument } from './EndEnrollment.generated.ts';
import type { PlacedRow } from './place-task.ts';
import { useEnding, type Ending } from './useEnding.ts';

const Form = styled('form')({
  display: 'grid',
  gap: 14,
  '& > div[data-pair]': {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: 14,
  },
  '& p': { margin: 0 },
});

interface DropDialogProps {
  enrollment: PlacedRow;
  onDone: () => void;
  onClose: () => void;
}

/** Ends a place or a wait on a day, and why. */
export function DropDialog({ enrollment, onDone, onClose }: DropDialogProps) {
  const [titleId, formId] = [useId(), useId()];
  const { today } = useAccount();
  const isWaiting = enrollment.type === 'WAIT';
  const [day, setDay] = useState(isWaiting ? addDays(today, -1) : today);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const reasons = useQuery(DropReasonsDocument, { fetchPolicy: 'cache-and-network' });
  const choices = reasons.data?.dropReasons ?? [];
  const needsReason = choices.length > 0 && reason === '';
  const asked: Ending | null =
    isPlainDate(day) && !needsReason && reasons.data
      ? { kind: 'drop', dropsOn: day, reason: reason || null, note: note.trim() || null }
      : null;
  const { preview, command } = useEnding(enrollment, asked, onDone);
  const { answer, isStale } = preview;
  const { state } = command;
  const isSending = state.step === 'sending';
  const refusal =
    state.step === 'refused' ? state.refusal : answer.step === 'refused' ? answer.refusal : null;
  const problemAt = (field: string) => refusal?.fields.find((one) => one.field === field)?.message;
  const isAtField = refusal !== null && ['dropsOn', 'reason'].some((field) => problemAt(field));
  const isReady =
    answer.step === 'ready' && answer.preview !== null && !isStale && state.step !== 'refused';

  function change(next: () => void) {
    command.forget();
    next();
  }
  function run() {
    if (isReady && asked && !isSending) void command.run(asked);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={titleId}>
        {isWaiting ? 'Take' : 'Drop'} {enrollment.student.firstName}{' '}
        {isWaiting ? 'off the waiting list of' : 'from'} {enrollment.class.name}
      </DialogTitle>
      <DialogContent>
        <Form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          {!isWaiting && (
            <FormField
              field="dropsOn"
              label="Last day"
              hint="Enrolled until its end. Yesterday ends it at once."
              error={problemAt('dropsOn')}
            >
              {(control) => (
                <Input
                  {...control}
                  autoFocus
                  type="date"
                  value={day}
                  onChange={({ target }) => {
                    change(() => {
                      setDay(target.value);
                    });
                  }}
                />
              )}
            </FormField>
          )}
          {reasons.error && !reasons.data && (
            <LoadProblem
              problem={problemOf(reasons.error)}
              onRetry={() => void reasons.refetch()}
            />
          )}
          {choices.length > 0 && (
            <FormField field="reason" label="Reason" error={problemAt('reason')}>
              {(control) => (
                <Select
                  {...control}
                  autoFocus={isWaiting}
                  value={reason}
                  onChange={({ target }) => {
                    change(() => {
                      setReason(target.value);
                    });
                  }}
                >
                  <option value="">Choose…</option>
                  {choices.map(({ id, name }) => (
                    <option key={id} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          )}
          <FormField field="note" label="Note (optional)">
            {(control) => (
              <Input
                {...control}
                maxLength={500}
                autoComplete="off"
                value={note}
                onChange={({ target }) => {
                  change(() => {
                    setNote(target.value);
                  });
                }}
              />
            )}
          </FormField>
          {!isAtField && (
            <div role="status" style={isStale ? { opacity: 0.6 } : undefined}>
              {asked ? (
                <DryRunAnswer answer={answer}>
                  {(said) => said?.says.map((line) => <p key={line}>{line}</p>)}
                </DryRunAnswer>
              ) : (
                needsReason && <p>Choose a reason.</p>
              )}
            </div>
          )}
          {!(isAtField && state.step === 'refused') && (
            <CommandProblem state={state} what="it was dropped" onRetry={run} />
          )}
        </Form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          color="primary"
          sx={waitingButton}
          aria-busy={isSending}
          aria-disabled={!isReady || isSending}
        >
          {isSending ? 'Dropping…' : 'Drop'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
