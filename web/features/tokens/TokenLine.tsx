import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { earnedWords, expiryWords, makeupTime, nameOf, type Token } from './token-words.ts';

const Root = styled('p')(({ theme }) => ({
  '&&': { margin: 0 },
  '& b': { fontWeight: 640 },
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
}));

/** Which token a dialog is about: whose, what for, until when, and its makeup. */
export function TokenLine({ token }: { token: Token }) {
  const { today } = useAccount();
  const { makeup } = token;
  return (
    <Root>
      <b>{nameOf(token)}</b> · {earnedWords(token, today)}
      <small>
        {expiryWords(token, today)}
        {makeup && ` · Makeup ${makeup.className}, ${makeupTime(makeup, today)}`}
      </small>
    </Root>
  );
}
