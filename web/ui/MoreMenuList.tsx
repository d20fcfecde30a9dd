import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, type RefObject } from 'react';
import type { MoreMenuItem } from './MoreMenu.tsx';

interface MoreMenuListProps {
  label: string;
  items: readonly MoreMenuItem[];
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onClose: () => void;
}

/** The menu itself, fetched when somebody goes for its button. */
export function MoreMenuList({ label, items, anchor, open, onClose }: MoreMenuListProps) {
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Menu
      variant="menu"
      open={open}
      onClose={onClose}
      // Inside the landmark that it belongs to.
      container={() => anchor.current?.closest('main') ?? null}
      anchorEl={() => anchor.current ?? document.body}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      transitionDuration={{ enter: 120, exit: 0 }}
      slotProps={{
        list: { 'aria-label': label },
        transition: {
          // A dialog opens once the menu is gone, so that it gives the keyboard's place back to the menu's button.
          onExited: () => {
            chosen.current?.();
            chosen.current = null;
          },
        },
      }}
    >
      {items.map((item) => (
        <MenuItem
          key={item.label}
          onClick={() => {
            chosen.current = item.onChoose;
            onClose();
          }}
        >
          {item.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
