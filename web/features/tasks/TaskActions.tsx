import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { tasksPath } from './trail.ts';
import { isOpen, type Task } from './task-words.ts';
import { useTaskChange, type TaskChange } from './useTaskChange.ts';

const UndoDialog = lazyComponent(async () => (await import('./UndoDialog.tsx')).UndoDialog);

/** Stops a task, lets it go on, takes it back, or puts it aside: what is possible now. */
export function TaskActions({ task }: { task: Task }) {
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const change = useTaskChange(task.id);
  const { state } = change;
  const isSending = state.step === 'sending';
  useFocusAfterDialog(isAsked);

  function act(what: TaskChange) {
    if (!isSending) void change.run({ act: what });
  }

  return (
    <>
      <CommandProblem
        state={state}
        what="it was changed"
        onRetry={() => {
          if (state.step === 'failed') act(state.input.act);
        }}
      />
      {isOpen(task) && (
        // It stays where the keyboard is, while it ends what it has begun.
        <Button
          sx={waitingButton}
          aria-disabled={!task.mayStop}
          aria-busy={isSending}
          onClick={() => {
            if (task.mayStop) act('stop');
          }}
        >
          {task.isStopping ? 'Stopping…' : 'Stop'}
        </Button>
      )}
      {(task.mayDismiss || task.isDismissed) && (
        // Here too the keyboard is not left without a place.
        <Button
          sx={waitingButton}
          aria-disabled={!task.mayDismiss}
          aria-busy={isSending}
          onClick={() => {
            if (task.mayDismiss) act('dismiss');
          }}
        >
          {task.isDismissed ? 'Dismissed' : 'Dismiss'}
        </Button>
      )}
      {task.mayUndo && (
        <Button
          onPointerEnter={() => void UndoDialog.preload()}
          onFocus={() => void UndoDialog.preload()}
          onClick={() => {
            setAsked(true);
          }}
        >
          Undo…
        </Button>
      )}
      {task.mayRetry && (
        <Button
          variant="contained"
          color="primary"
          aria-busy={isSending}
          onClick={() => {
            act('retry');
          }}
        >
          {task.state === 'FAILED' ? 'Try again' : 'Go on'}
        </Button>
      )}
      {isAsked && (
        <UndoDialog
          task={task}
          onStarted={(id) => void navigate(`${tasksPath}/${id}`)}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
