import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { count, formatDate } from '../../lib/format.ts';
import { RedeemDialog } from './redeem-dialog.ts';
import { useRedeemTokens } from './useRedeemTokens.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '6px 14px',
  minHeight: 46,
  padding: '7px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.row,
  '& p': { flex: '1 1 220px', margin: 0 },
}));

interface TokensToRedeemProps {
  student: { id: string; name: string };
  onRedeem: () => void;
}

/** Where a makeup is made without a token: whether there is one that it should use. */
export function TokensToRedeem({ student, onRedeem }: TokensToRedeemProps) {
  const { available, mayGoWithout, problem } = useRedeemTokens(student.id, undefined);
  if (problem) return null;
  if (!available) {
    return (
      <Root>
        <Skeleton width="70%" role="status" aria-label="Looking for tokens" />
      </Root>
    );
  }
  const [first, ...others] = available.filter(({ mayRedeem }) => mayRedeem);
  if (!first) {
    return (
      <Root role="status">
        <p>
          {student.name} has no token to redeem.
          {!mayGoWithout && ' Who may make makeups without a token can help.'}
        </p>
      </Root>
    );
  }
  const until = first.expires ? ` until ${formatDate(first.expires)}` : '';
  const ahead = others.length > 0 ? ', the first of them' : '';
  return (
    <Root role="status">
      <p>
        {student.name} has {count(others.length + 1, 'token')} to redeem
        {until && `${ahead}${until}`}.
      </p>
      <Button
        type="button"
        size="small"
        onPointerEnter={() => void RedeemDialog.preload()}
        onFocus={() => void RedeemDialog.preload()}
        onClick={onRedeem}
      >
        Redeem a token
      </Button>
    </Root>
  );
}
