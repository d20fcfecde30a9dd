import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { formatDate, formatTimes } from '../../lib/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { WarningsToConfirm } from '../../ui/WarningsToConfirm.tsx';
import type { MakeupPreview, Redeeming } from './useRedeem.ts';

const Root = styled('footer')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '12px 22px 10px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '@media (max-width: 600px)': { padding: '10px 14px' },
}));

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '8px 16px',
  // As high as what it says in the end, so that the list above does not move.
  minHeight: 48,
  '& > button': { minWidth: 128 },
  '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Says = styled('div')(({ theme }) => ({
  '& p': { margin: 0 },
  '& b': { fontWeight: 640 },
  '& small': { display: 'block', color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  // Of the class chosen before.
  '&[data-stale=true] b': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
}));

const Below = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  minHeight: 28,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  '& > label': { marginRight: 'auto', color: theme.vars.palette.text.primary },
  '@media (pointer: coarse), (max-width: 600px)': { '& > [data-keys]': { display: 'none' } },
}));

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↑', '↓'], 'choose'],
  [['←', '→'], 'day'],
  [['Enter'], 'redeem'],
  [['Esc'], 'close'],
];

interface RedeemFooterProps {
  redeeming: Redeeming;
  /** What is to be chosen before anything can be said. */
  missing: string | null;
  withToken: boolean;
  /** One seat was chosen elsewhere: there is nothing to go through. */
  isOneSeat: boolean;
  asRequest: boolean;
  onAsRequest: (asRequest: boolean) => void;
}

/** What the chosen seat will be, what has to be confirmed of it, and the button that takes it. */
export function RedeemFooter({ redeeming, missing, withToken, ...props }: RedeemFooterProps) {
  const { answer, state, preview, warnings } = redeeming;
  const isSending = state.step === 'sending';
  const isRequest = props.asRequest && withToken;
  const says = state.step !== 'refused' && !missing && !redeeming.isWarned;
  const verb = isRequest ? 'Hold seat' : withToken ? 'Redeem' : 'Book';
  return (
    <Root>
      <WarningsToConfirm
        warnings={warnings}
        mayConfirm
        isConfirmed={redeeming.isConfirmed}
        onConfirm={redeeming.confirm}
      />
      {!redeeming.isWarned && (
        <CommandProblem state={state} what="the makeup was made" onRetry={redeeming.run} />
      )}
      <Line>
        <Says role="status" data-stale={redeeming.isStale}>
          {missing && <p>{missing}</p>}
          {says && (
            <DryRunAnswer answer={answer}>
              {(given) => given && <Summary of={given} />}
            </DryRunAnswer>
          )}
        </Says>
        <Button
          variant="contained"
          color="primary"
          sx={waitingButton}
          aria-busy={isSending}
          aria-disabled={missing !== null || !redeeming.isReady}
          onClick={redeeming.run}
        >
          {isSending ? 'Booking…' : verb}
        </Button>
      </Line>
      <Below>
        {withToken && preview && (
          <Choice
            type="checkbox"
            label="Hold the seat as a request"
            checked={props.asRequest}
            onChange={props.onAsRequest}
          />
        )}
        {keys
          .filter(([, does]) => !props.isOneSeat || does === 'redeem' || does === 'close')
          .map(([names, does]) => (
            <span key={does} data-keys>
              {names.map((name) => (
                <KeyHint key={name}>{name}</KeyHint>
              ))}{' '}
              {does === 'redeem' ? verb.toLowerCase() : does}
            </span>
          ))}
      </Below>
    </Root>
  );
}

function Summary({ of }: { of: MakeupPreview }) {
  return (
    <>
      <p>
        <b>
          {of.className} · {formatDate(of.date)}, {of.slots.map(formatTimes).join(', ')}
        </b>
      </p>
      <small>{of.says.join(' ')}</small>
    </>
  );
}
