import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { UndoTaskDocument } from './ChangeTask.generated.ts';
import { TaskMeaning, type Meaning } from './TaskMeaning.tsx';

interface Refusal {
  message: string;
  fix: string | null;
}

const Body = styled('div')({ display: 'grid', gap: 14, minHeight: 96 });

interface UndoDialogProps {
  task: { id: string; title: string };
  /** Takes the id of the task that takes it back. */
  onStarted: (id: string) => void;
  onClose: () => void;
}

/** Takes back what a task has done, after it is said what that means. */
export function UndoDialog({ task, onStarted, onClose }: UndoDialogProps) {
  const titleId = useId();
  const client = useApolloClient();
  const { answer } = useDryRun<Meaning, Refusal>(task.id, async () => {
    const { data } = await client.mutate({
      mutation: UndoTaskDocument,
      variables: { id: task.id, dryRun: true },
      fetchPolicy: 'no-cache',
    });
    const seen = data?.changed;
    if (seen?.__typename === 'TaskPreview') return { step: 'ready', preview: seen };
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('The server gave no answer.');
  });
  const command = useCommand<{ id: string }, Refusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: UndoTaskDocument,
      variables: { ...asked, dryRun: false },
    });
    const started = data?.changed;
    if (started?.__typename === 'RecordRefused') return started;
    if (started?.__typename !== 'TaskStarted') throw new Error('The server gave no answer.');
    onStarted(started.task.id);
    return null;
  });
  const { state } = command;
  const isSending = state.step === 'sending';

  function run() {
    if (!isSending) void command.run({ id: task.id });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Take back “{task.title}”?</DialogTitle>
      <DialogContent>
        <Body>
          <div role="status" aria-label="What this does">
            <DryRunAnswer answer={answer}>
              {(meaning) => <TaskMeaning meaning={meaning} />}
            </DryRunAnswer>
          </div>
          <CommandProblem state={state} what="it was taken back" onRetry={run} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Leave it as it is
        </Button>
        {answer.step === 'ready' && state.step !== 'refused' && (
          <Button variant="contained" color="primary" aria-busy={isSending} onClick={run}>
            {isSending ? 'Starting…' : 'Take it back'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
