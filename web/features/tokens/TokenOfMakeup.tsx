import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { Token_tokenFragmentDoc } from './Token.generated.ts';
import { makeupTokenWords, nameOf } from './token-words.ts';

const StoryDialog = lazyComponent(async () => (await import('./StoryDialog.tsx')).StoryDialog);

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** Inside a cell, which cuts off what stands out of it. */
const Opener = styled(TextButton)({
  margin: '-3px -4px',
  padding: '3px 4px',
  '&:focus-visible': { outlineOffset: -2 },
  '@media (pointer: coarse)': { margin: '-12px -4px', padding: '12px 4px' },
});

interface TokenOfMakeupProps {
  /** None: the makeup was made without one. */
  token: FragmentType<typeof Token_tokenFragmentDoc> | null;
}

/** What a makeup is paid by; leads to the story of its token. */
export function TokenOfMakeup({ token }: TokenOfMakeupProps) {
  return token ? <WithToken token={token} /> : <Quiet>Without a token</Quiet>;
}

function WithToken({ token: masked }: { token: FragmentType<typeof Token_tokenFragmentDoc> }) {
  const { today } = useAccount();
  const token = useFragmentData(Token_tokenFragmentDoc, masked);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Opener
        type="button"
        aria-haspopup="dialog"
        aria-label={`With token: story of the makeup token of ${nameOf(token)}`}
        title="Story of this makeup token"
        onPointerEnter={() => void StoryDialog.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        With token
      </Opener>
      <Quiet>{makeupTokenWords(token, today)}</Quiet>
      {open && (
        <StoryDialog
          token={token}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
