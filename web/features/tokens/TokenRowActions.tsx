import { useAccount } from '../../lib/account-context.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { CheckIcon, CloseIcon, Icon } from '../../ui/icons.tsx';
import type { TokenTask } from './token-task.ts';
import { tokenName, type Token } from './token-words.ts';
import { TokenMenuButton } from './TokenMenuButton.tsx';
import { useTokenRights } from './useTokenRights.ts';

/** A ticket that is handed in. */
const RedeemIcon = () => (
  <Icon>
    <path d="M2 4.5h12v2a1.5 1.5 0 0 0 0 3v2H2v-2a1.5 1.5 0 0 0 0-3zM9.5 4.5v1.2M9.5 7.4v1.2M9.5 10.3v1.2" />
  </Icon>
);

interface TokenRowActionsProps {
  token: Token;
  onTask: (task: TokenTask) => void;
}

/** Redeem what is available, decide what is requested; the rest is in the menu. */
export function TokenRowActions({ token, onTask }: TokenRowActionsProps) {
  const { today } = useAccount();
  const { mayKeep } = useTokenRights();
  const name = tokenName(token, today);
  return (
    <>
      {token.mayRedeem && (
        <IconAction
          tip="Redeem…"
          label={`Redeem: ${name}`}
          onClick={() => {
            onTask({ kind: 'redeem', token });
          }}
        >
          <RedeemIcon />
        </IconAction>
      )}
      {token.isRequested && mayKeep && (
        <>
          <IconAction
            tip="Approve…"
            label={`Approve: ${name}`}
            onClick={() => {
              onTask({ kind: 'approve', token });
            }}
          >
            <CheckIcon />
          </IconAction>
          <IconAction
            tip="Deny…"
            label={`Deny: ${name}`}
            onClick={() => {
              onTask({ kind: 'deny', token });
            }}
          >
            <CloseIcon />
          </IconAction>
        </>
      )}
      <TokenMenuButton token={token} onTask={onTask} />
    </>
  );
}
