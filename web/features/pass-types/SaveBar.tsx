import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { Problem } from '../../ui/Problem.tsx';
import { CommandProblem } from '../passes/CommandProblem.tsx';
import type { CommandState } from '../passes/useCommand.ts';
import { fieldOf } from './form-fields.ts';
import type { PassTypeRefusal } from './useSavePassType.ts';

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'grid',
  gap: 8,
  margin: '0 -24px -32px',
  padding: '10px 24px calc(10px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '& > div:last-of-type': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 10px',
  },
  '& [role=status]': { marginRight: 'auto', color: theme.vars.palette.text.secondary },
  '@media (max-width: 600px)': {
    margin: '0 -12px -24px',
    padding: '10px 12px calc(10px + env(safe-area-inset-bottom))',
  },
}));

interface SaveBarProps {
  state: CommandState<object, PassTypeRefusal>;
  isNew: boolean;
  isDirty: boolean;
  errorCount: number;
  /** The fields that somebody else changed too; empty when there are none. */
  alsoChanged: string;
  onReload: () => void;
  onRetry: () => void;
  onCancel: () => void;
}

/** Always in sight: whether there is something to save, what stops it, and the way to save it. */
export function SaveBar(props: SaveBarProps) {
  const { state, isDirty, errorCount } = props;
  const isSending = state.step === 'sending';
  // What is new says what it still needs, even when nothing was typed.
  const isIdle = isSending || (!isDirty && !props.isNew);
  const words =
    errorCount > 0
      ? `${count(errorCount, 'field')} to correct`
      : isDirty
        ? 'Not saved yet'
        : props.isNew
          ? ''
          : 'Nothing changed';

  return (
    <Bar>
      <SaveProblem {...props} />
      <div>
        <span role="status">{words}</span>
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          aria-busy={isSending}
          aria-disabled={isIdle}
          style={isIdle ? { opacity: 0.55 } : undefined}
          onClick={(event) => {
            if (isIdle) event.preventDefault();
          }}
        >
          {isSending ? 'Saving…' : props.isNew ? 'Create pass type' : 'Save'}
        </Button>
      </div>
    </Bar>
  );
}

/** What stops saving as a whole. What is wrong with one field stands at that field. */
function SaveProblem({ state, alsoChanged, onReload, onRetry }: SaveBarProps) {
  if (state.step === 'refused' && state.refusal.reason === 'CHANGED_MEANWHILE') {
    return (
      <Problem message={state.refusal.message} fix="What you typed is kept.">
        <div style={{ marginTop: 8 }}>
          <Button size="small" onClick={onReload}>
            Load their changes
          </Button>
        </div>
      </Problem>
    );
  }
  if (state.step === 'refused' && fieldOf(state.refusal.field)) return null;
  if (state.step === 'refused' || state.step === 'failed') {
    return <CommandProblem state={state} what="it was saved" onRetry={onRetry} />;
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
