import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { menuOf } from './token-actions.ts';
import type { TokenTask } from './token-task.ts';
import { tokenName, type Token } from './token-words.ts';
import { useTokenRights } from './useTokenRights.ts';

const MoreMenuList = lazyComponent(
  async () => (await import('../../ui/MoreMenuList.tsx')).MoreMenuList,
);

interface TokenMenuButtonProps {
  token: Token;
  onTask: (task: TokenTask) => void;
}

/** Opens what is done more rarely with a token. */
export function TokenMenuButton({ token, onTask }: TokenMenuButtonProps) {
  const { today } = useAccount();
  const rights = useTokenRights();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const label = `More for ${tokenName(token, today)}`;
  return (
    <>
      <IconButton
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        sx={{ '&.Mui-focusVisible': { outlineOffset: -2 } }}
        onPointerEnter={() => void MoreMenuList.preload()}
        onFocus={() => void MoreMenuList.preload()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        <MoreIcon />
      </IconButton>
      {used && (
        <MoreMenuList
          label={label}
          items={menuOf(token, rights, onTask)}
          anchor={button}
          open={open}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
