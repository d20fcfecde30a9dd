import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { MenuIcon } from '../../ui/icons.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { compactShell } from './SectionLinks.tsx';
import { UserMenu_viewerFragmentDoc } from './UserMenu.generated.ts';

// The menu and all that floats comes when it is first opened.
const UserMenuPanel = lazyComponent(
  async () => (await import('./UserMenuPanel.tsx')).UserMenuPanel,
);

const MenuButton = styled('button')(({ theme }) => ({
  alignSelf: 'center',
  display: 'grid',
  placeItems: 'center',
  flex: 'none',
  width: 30,
  height: 30,
  padding: 0,
  border: 0,
  borderRadius: '50%',
  backgroundColor: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  font: 'inherit',
  fontSize: '0.6875rem',
  fontWeight: 700,
  cursor: 'pointer',
  [`@media ${compactShell}`]: {
    width: 40,
    height: 40,
    borderRadius: 8,
    backgroundColor: 'transparent',
    color: theme.vars.palette.text.primary,
  },
}));

/** "Jo Marsh" → "JM" */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}

interface UserMenuProps {
  viewer: FragmentType<typeof UserMenu_viewerFragmentDoc>;
}

/** Who is signed in, and what concerns them; on a narrow window the sections too. */
export function UserMenu(props: UserMenuProps) {
  const viewer = useFragmentData(UserMenu_viewerFragmentDoc, props.viewer);
  const compact = useMedia(compactShell);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);

  return (
    <>
      <MenuButton
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void UserMenuPanel.preload()}
        onFocus={() => void UserMenuPanel.preload()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {compact ? <MenuIcon /> : <span aria-hidden>{initials(viewer.name)}</span>}
        <span
          style={visuallyHidden}
        >{`${compact ? 'Sections and user menu' : 'User menu'} of ${viewer.name}`}</span>
      </MenuButton>
      {used && (
        <UserMenuPanel
          anchor={button}
          open={open}
          onClose={() => {
            setOpen(false);
          }}
          viewerId={viewer.id}
          name={viewer.name}
          accountName={viewer.account.name}
          withSections={compact}
        />
      )}
    </>
  );
}
