import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CommandState } from '../lib/useCommand.ts';
import { CommandProblem } from '../ui/CommandProblem.tsx';
import { Problem } from '../ui/Problem.tsx';

const Ways = styled('div')({ marginTop: 8 });

interface Refusal {
  reason: string;
  message: string;
  fix?: string | null;
}

interface SaveProblemProps {
  state: CommandState<object, Refusal>;
  /** It starts something, and keeps no record that could be called saved. */
  starts?: boolean;
  /** All that is wrong is said at the fields. */
  isAtFields: boolean;
  /** What is wrong, but with no field on the screen. */
  unplaced?: readonly string[];
  /** The fields that somebody else changed too; empty when there are none. */
  alsoChanged: string;
  /** "Create anyway" */
  confirmLabel?: string;
  onReload: () => void;
  onRetry: () => void;
  onConfirm?: () => void;
}

/** What stops saving as a whole. What is wrong with one field stands at that field. */
export function SaveProblem(props: SaveProblemProps) {
  const { state, alsoChanged } = props;
  if (state.step === 'refused') return <Refused {...props} refusal={state.refusal} />;
  if (props.unplaced?.length) return <Problem message={props.unplaced.join(' ')} />;
  if (state.step === 'failed') {
    const what = props.starts ? 'it was started' : 'it was saved';
    return <CommandProblem state={state} what={what} onRetry={props.onRetry} />;
  }
  if (alsoChanged) {
    return (
      <Problem
        message={`Somebody else changed this too: ${alsoChanged}.`}
        fix="What you typed stands and replaces theirs when you save."
      />
    );
  }
  return null;
}

function Refused({ refusal, ...props }: SaveProblemProps & { refusal: Refusal }) {
  if (refusal.reason === 'CHANGED_MEANWHILE') {
    return (
      <Problem message={refusal.message} fix="What you typed is kept.">
        <Ways>
          <Button size="small" onClick={props.onReload}>
            Load their changes
          </Button>
        </Ways>
      </Problem>
    );
  }
  if (refusal.reason === 'NEEDS_CONFIRMATION' && props.onConfirm) {
    return (
      <Problem message={refusal.message} fix={refusal.fix}>
        <Ways>
          <Button size="small" variant="contained" color="warning" onClick={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </Ways>
      </Problem>
    );
  }
  if (props.unplaced?.length) return <Problem message={props.unplaced.join(' ')} />;
  return props.isAtFields ? null : <Problem message={refusal.message} fix={refusal.fix} />;
}
