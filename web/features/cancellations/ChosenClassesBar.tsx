import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { count } from '../../lib/format.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useShortcut } from '../../lib/useShortcut.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import type { ChosenClass, ChosenClasses } from './useChosenClasses.ts';

const CancelClassesDialog = lazyComponent(
  async () => (await import('./CancelClassesDialog.tsx')).CancelClassesDialog,
);

/** The most that the server cancels at once. */
const MOST = 500;

/** At the window’s lower edge: it comes and goes, and the rows above it stay where they are. */
const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 10px',
  margin: '0 -24px -32px',
  padding: '10px 24px calc(10px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '& > [role=status]': { marginRight: 'auto' },
  '& strong': { fontWeight: 640 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit' },
  '@media (max-width: 600px)': {
    margin: '0 -12px -24px',
    padding: '10px 12px calc(10px + env(safe-area-inset-bottom))',
    '& > [role=status]': { flexBasis: '100%' },
    '& > button:last-of-type': { flex: '1 0 auto' },
  },
}));

interface ChosenClassesBarProps {
  list: ChosenClasses;
  shown: readonly ChosenClass[];
  /** The day that the list is about. */
  date: string;
}

/** What is done with the classes that are ticked; nothing while none is. */
export function ChosenClassesBar({ list, shown, date }: ChosenClassesBarProps) {
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const { chosen } = list;
  const elsewhere = chosen.filter(({ id }) => !shown.some((one) => one.id === id)).length;
  const areAll = shown.every(({ id }) => list.isChosen(id));
  const isReady = chosen.length <= MOST;
  const ask = () => {
    if (isReady) setAsked(true);
  };
  useFocusAfterDialog(isAsked);
  useShortcut('c', ask, { enabled: chosen.length > 0 });
  if (chosen.length === 0) return null;
  return (
    <Bar role="group" aria-label="Chosen classes">
      <span role="status">
        <strong>{count(chosen.length, 'class', 'classes')} chosen</strong>{' '}
        <small>
          {!isReady
            ? `at most ${String(MOST)} at once`
            : elsewhere > 0 && `${String(elsewhere)} of them not in this list`}
        </small>
      </span>
      {!areAll && (
        <Button
          onClick={() => {
            list.change(shown, true);
          }}
        >
          Choose all {shown.length} shown
        </Button>
      )}
      <Button onClick={list.clear}>Choose none</Button>
      <Button
        variant="contained"
        color="primary"
        sx={[waitingButton, { gap: '8px' }]}
        aria-disabled={!isReady}
        aria-keyshortcuts="C"
        onPointerEnter={() => void CancelClassesDialog.preload()}
        onFocus={() => void CancelClassesDialog.preload()}
        onClick={ask}
      >
        Cancel dates… <KeyHint>C</KeyHint>
      </Button>
      {isAsked && (
        <CancelClassesDialog
          classes={chosen}
          date={date}
          onStarted={(taskId) => void navigate(`/tasks/${taskId}`)}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Bar>
  );
}
