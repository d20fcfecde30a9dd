import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { Select } from '../../ui/FormField.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { NO_TOKEN } from './finder-filters.ts';
import { limitWords, type Token } from './makeup-words.ts';
import { TokenOptions } from './TokenOptions.tsx';
import type { RedeemTokens } from './useRedeemTokens.ts';

const Root = styled('header')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  padding: '16px 22px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& h2': {
    margin: 0,
    paddingRight: 40,
    fontSize: '1.25rem',
    fontWeight: 680,
    letterSpacing: '-0.01em',
  },
  '& > button': { position: 'absolute', top: 12, right: 14 },
  '@media (max-width: 600px)': {
    padding: '12px 14px',
    '& > button': { top: 6, right: 6 },
  },
}));

const With = styled('label')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  minHeight: 32,
  '& > b': { fontWeight: 600 },
  '& select': { width: 'auto', maxWidth: '100%', textOverflow: 'ellipsis' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '@media (max-width: 600px)': {
    '& select': { flex: 1, minWidth: 0 },
    '& small': { flex: '1 0 100%' },
  },
}));

interface RedeemHeaderProps {
  titleId: string;
  tokens: RedeemTokens;
  /** There is nothing to choose any more. */
  isDone: boolean;
  onChoose: (tokenId: string | null) => void;
  onClose: () => void;
}

/** Whose makeup it is, and with which token. */
export function RedeemHeader({ titleId, tokens, isDone, onChoose, onClose }: RedeemHeaderProps) {
  const { student, available, chosen, problem } = tokens;
  const name = student && `${student.firstName} ${student.lastName}`;
  return (
    <Root>
      <h2 id={titleId}>{name ? `Makeup for ${name}` : 'Makeup'}</h2>
      <IconButton aria-label="Close" onClick={onClose}>
        <CloseIcon />
      </IconButton>
      {!available && !problem && (
        <With as="div">
          <Skeleton width={320} height={32} aria-label="Loading the tokens" />
        </With>
      )}
      {available && chosen !== undefined && !isDone && (
        <With>
          <b>Token</b>
          <Select
            value={chosen?.id ?? NO_TOKEN}
            onChange={({ target }) => {
              onChoose(target.value === NO_TOKEN ? null : target.value);
            }}
          >
            <TokenOptions tokens={tokens} />
          </Select>
          <small>{noteOf(chosen, available.length)}</small>
        </With>
      )}
    </Root>
  );
}

function noteOf(chosen: Token | null, count: number): string {
  if (chosen) return limitWords(chosen);
  return count === 0 ? 'There is none to redeem.' : 'Nothing is redeemed.';
}
