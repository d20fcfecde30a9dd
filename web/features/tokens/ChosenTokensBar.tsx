import Button from '@mui/material/Button';
import type { ChosenRows } from '../../lib/useChosenRows.ts';
import { ChosenBar } from '../../ui/ChosenBar.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import type { Token } from './token-words.ts';

/** The most that the server reassigns at once. */
const MOST = 200;

interface ChosenTokensBarProps {
  list: ChosenRows<Token>;
  shown: readonly Token[];
  onReassign: () => void;
}

/** What is done with the tokens that are ticked. */
export function ChosenTokensBar({ list, shown, onReassign }: ChosenTokensBarProps) {
  const { length } = list.chosen;
  const isReady = length > 0 && length <= MOST;
  return (
    <ChosenBar
      words={['token', 'tokens']}
      list={list}
      shown={shown}
      most={MOST}
      hint={
        shown.length === 0
          ? 'There is none to give another program.'
          : 'Choose tokens to give them another program.'
      }
    >
      <Button
        variant="contained"
        color="primary"
        sx={waitingButton}
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) onReassign();
        }}
      >
        Reassign program…
      </Button>
    </ChosenBar>
  );
}
