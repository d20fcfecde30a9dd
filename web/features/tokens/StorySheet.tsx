import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { channels } from '../history/actor.ts';
import { stepWords, type TokenStep } from './story-words.ts';
import { earnedWords, type Token } from './token-words.ts';

const Steps = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  maxHeight: 'min(460px, 60dvh)',
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  listStyle: 'none',
  '& li + li': { paddingTop: 10, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& b': { fontWeight: 640 },
  '& p': { margin: '1px 0 0', overflowWrap: 'anywhere' },
  '& small': { display: 'block', color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
}));

const Of = styled('p')(({ theme }) => ({
  margin: '0 0 12px',
  color: theme.vars.palette.text.secondary,
}));

interface StorySheetProps {
  /** Whose token it is. */
  name: string;
  token: Pick<Token, 'origin' | 'missed'>;
  /** From the first on; undefined while they are read. */
  steps: readonly TokenStep[] | undefined;
  /** Why they could not be read. */
  problem?: ReactNode;
  onClose: () => void;
}

/** A token’s story, the latest step first. */
export function StorySheet({ name, token, steps, problem, onClose }: StorySheetProps) {
  const titleId = useId();
  const { today, zone } = useAccount();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>Story of a makeup token</DialogTitle>
      <DialogContent>
        <Of>
          {name} · {earnedWords(token, today)}
        </Of>
        {problem}
        {!steps && !problem && (
          <Skeleton height={96} role="status" aria-label="Loading the story" />
        )}
        {steps && (
          <Steps tabIndex={0} aria-label="Steps, the latest first">
            {steps
              .toSorted((one, other) => other.no - one.no)
              .map((step) => (
                <li key={step.no}>
                  <b>{stepWords(step, token.origin, today)}</b>
                  {step.note && <p>{step.note}</p>}
                  <small>
                    {byWhom(step)} · <time dateTime={step.at}>{formatInstant(step.at, zone)}</time>
                  </small>
                </li>
              ))}
          </Steps>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" color="primary" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function byWhom({ by, channel }: TokenStep): string {
  if (by === null) return 'Cartwheel, by itself';
  return channel === 'OFFICE_PORTAL' ? by : `${by}, ${channels[channel]}`;
}
