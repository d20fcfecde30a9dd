import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import type { ChosenRows } from '../../lib/useChosenRows.ts';
import { useShortcut } from '../../lib/useShortcut.ts';
import { ChosenBar } from '../../ui/ChosenBar.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import type { ChosenClass } from './chosen-class.ts';

const CancelClassesDialog = lazyComponent(
  async () => (await import('./CancelClassesDialog.tsx')).CancelClassesDialog,
);

/** The most that the server cancels at once. */
const MOST = 500;

interface ChosenClassesBarProps {
  list: ChosenRows<ChosenClass>;
  shown: readonly ChosenClass[];
  /** The day that the list is about. */
  date: string;
}

/** What is done with the classes that are ticked; nothing while none is. */
export function ChosenClassesBar({ list, shown, date }: ChosenClassesBarProps) {
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const { chosen } = list;
  const isReady = chosen.length <= MOST;
  const ask = () => {
    if (isReady) setAsked(true);
  };
  useFocusAfterDialog(isAsked);
  useShortcut('c', ask, { enabled: chosen.length > 0 });
  return (
    <ChosenBar words={['class', 'classes']} list={list} shown={shown} most={MOST}>
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
    </ChosenBar>
  );
}
