import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { tasksPath } from './trail.ts';
import { isOpen, type Task } from './task-words.ts';
import { useTaskChange } from './useTaskChange.ts';

const UndoDialog = lazyComponent(async () => (await import('./UndoDialog.tsx')).UndoDialog);

/** Stops a task, lets it go on, or takes it back: what is possible now. */
export function TaskActions({ task }: { task: Task }) {
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const change = useTaskChange(task.id);
  const { state } = change;
  const isSending = state.step === 'sending';
  useFocusAfterDialog(isAsked);

  function act(what: 'stop' | 'retry') {
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
          aria-disabled={!task.mayStop || isSending}
          onClick={() => {
            if (task.mayStop) act('stop');
          }}
        >
          {task.isStopping ? 'Stopping…' : 'Stop'}
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
