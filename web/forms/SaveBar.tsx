import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { count } from '../lib/format.ts';

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
  // In a dialog it closes the dialog off instead of the page, down to its edge: nothing shows through below it.
  '[role=dialog] &': { bottom: -20, margin: '0 0 -20px', padding: '12px 0 20px', borderTop: 0 },
}));

interface SaveBarProps {
  /** "pass type" */
  noun: string;
  /** What saving a new one is called; "Create" where nothing else is said. */
  verb?: string;
  /** It starts something, and keeps no record that could be called saved. */
  starts?: boolean;
  isNew: boolean;
  isDirty: boolean;
  isSending: boolean;
  /** It was saved here; said until something is typed. */
  isSaved?: boolean;
  errorCount: number;
  onCancel: () => void;
  /** What stops saving as a whole. What is wrong with one field stands at that field. */
  children: ReactNode;
}

function stateOf({ errorCount, isDirty, isNew, isSaved, starts }: SaveBarProps): string {
  if (errorCount > 0) return `${count(errorCount, 'field')} to correct`;
  if (starts) return '';
  if (isDirty) return 'Not saved yet';
  if (isSaved) return 'Saved';
  return isNew ? '' : 'Nothing changed';
}

function buttonOf({ noun, verb = 'Create', isNew, isSending, starts }: SaveBarProps): string {
  if (starts) return isSending ? 'Starting…' : `Start ${noun}`;
  if (isSending) return 'Saving…';
  return isNew ? `${verb} ${noun}` : 'Save';
}

/** Always in sight: whether there is something to save, what stops it, and the way to save it. */
export function SaveBar(props: SaveBarProps) {
  const { isSending } = props;
  // What is new says what it still needs, even when nothing was typed.
  const isIdle = isSending || (!props.isDirty && !props.isNew);
  return (
    <Bar>
      {props.children}
      <div>
        <span role="status">{stateOf(props)}</span>
        {/* What it starts may itself cancel something. */}
        <Button onClick={props.onCancel}>{props.starts ? 'Back' : 'Cancel'}</Button>
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
          {buttonOf(props)}
        </Button>
      </div>
    </Bar>
  );
}
