import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { waitingButton } from '../../ui/waitingButton.ts';
import type { ChosenTokens } from './useChosenTokens.ts';

/** The most that the server reassigns at once. */
const MOST = 200;

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 14px',
  marginBottom: 12,
  padding: '8px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& > strong': { fontWeight: 640 },
  '& > :last-child': { marginLeft: 'auto' },
}));

interface ChosenBarProps {
  list: ChosenTokens;
  /** How many are shown. */
  shown: number;
  onReassign: () => void;
}

/** What is done with the tokens that are ticked. */
export function ChosenBar({ list, shown, onReassign }: ChosenBarProps) {
  const { chosen } = list;
  const isReady = chosen.length > 0 && chosen.length <= MOST;
  return (
    <Bar role="group" aria-label="Chosen tokens">
      <strong>
        {chosen.length === 0
          ? shown === 0
            ? 'There is none to give another program.'
            : 'Choose tokens to give them another program.'
          : `${count(chosen.length, 'token')} chosen${chosen.length > MOST ? `, at most ${String(MOST)} at once` : ''}`}
      </strong>
      {!list.areAll && shown > 0 && (
        <Button size="small" onClick={list.chooseAll}>
          Choose all {shown} shown
        </Button>
      )}
      {chosen.length > 0 && (
        <Button size="small" onClick={list.clear}>
          Choose none
        </Button>
      )}
      <Button
        size="small"
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
    </Bar>
  );
}
