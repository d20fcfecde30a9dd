import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { usePermission } from '../../lib/permission.ts';
import { Item } from './StudentTokens.styles.ts';
import type { TokenTask } from './token-task.ts';
import {
  earnedWords,
  expiryWords,
  isSoon,
  locationWords,
  makeupTime,
  programWords,
  tokenName,
  type Token,
} from './token-words.ts';
import { TokenMark } from './TokenMark.tsx';
import { TokenMenuButton } from './TokenMenuButton.tsx';
import { useTokenRights } from './useTokenRights.ts';

interface TokenItemProps {
  token: Token;
  onTask: (task: TokenTask) => void;
}

/** One token: what it was made for, where and until when it can be used, its makeup, and what can be done with it. */
export function TokenItem({ token, onTask }: TokenItemProps) {
  const { today } = useAccount();
  const rights = useTokenRights();
  const { status, needsProgram, isRequested, makeup, comment } = token;
  const isAvailable = status === 'AVAILABLE';
  const name = tokenName(token, today);
  return (
    <Item>
      <div data-head>
        <b>{earnedWords(token, today)}</b>
        {token.mayRedeem && (
          <Button
            size="small"
            variant="contained"
            color="primary"
            aria-label={`Redeem: ${name}`}
            onClick={() => {
              onTask({ kind: 'redeem', token });
            }}
          >
            Redeem
          </Button>
        )}
        <TokenMenuButton token={token} onTask={onTask} />
      </div>
      {makeup && <MakeupLine makeup={makeup} />}
      {(isRequested || (isAvailable && needsProgram)) && <TokenMark token={token} />}
      <small>
        <span data-soon={isSoon(token, today) ? '' : undefined}>{expiryWords(token, today)}</span>
        {` · ${locationWords(token)} · ${programWords(token)}`}
      </small>
      {comment && (
        <small>
          <q>{comment}</q>
        </small>
      )}
      {isAvailable && rights.mayKeep && !token.mayRedeem && token.cannotRedeem && (
        <small>{token.cannotRedeem}</small>
      )}
      {isRequested && rights.mayKeep && (
        <div data-acts>
          <Button
            size="small"
            variant="contained"
            color="primary"
            aria-label={`Approve: ${name}`}
            onClick={() => {
              onTask({ kind: 'approve', token });
            }}
          >
            Approve…
          </Button>
          <Button
            size="small"
            aria-label={`Deny: ${name}`}
            onClick={() => {
              onTask({ kind: 'deny', token });
            }}
          >
            Deny…
          </Button>
        </div>
      )}
      {needsProgram && rights.mayCreate && status !== 'EXPENDED' && (
        <div data-acts>
          <Button
            size="small"
            aria-label={`Reassign program: ${name}`}
            onClick={() => {
              onTask({ kind: 'reassign', tokens: [token] });
            }}
          >
            Reassign program…
          </Button>
        </div>
      )}
    </Item>
  );
}

function MakeupLine({ makeup }: { makeup: NonNullable<Token['makeup']> }) {
  const { today } = useAccount();
  const maySeeRoll = usePermission('ATTENDANCE');
  const words = `${makeup.className}, ${makeupTime(makeup, today)}`;
  const to = `/classes/${makeup.classId}/attendance?date=${makeup.date}`;
  return (
    <span>
      Makeup{' '}
      {maySeeRoll ? (
        <Link to={to} title="Open the roll">
          {words}
        </Link>
      ) : (
        words
      )}
      {` · ${makeup.locationName}`}
      {makeup.isRemoved && ' · taken off the class since'}
    </span>
  );
}
