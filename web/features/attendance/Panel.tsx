import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import type { ReactNode, RefObject } from 'react';

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  width: 320,
  maxWidth: 'calc(100vw - 32px)',
  padding: '12px 14px 13px',
  '& h2': { margin: 0, fontSize: '0.84375rem', fontWeight: 640 },
  '& p': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '& footer': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

interface PanelProps {
  title: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A small sheet at what opened it. */
export function Panel({ title, anchor, onClose, children }: PanelProps) {
  return (
    <Popover
      open
      onClose={onClose}
      // Inside the landmark that it belongs to.
      container={() => anchor.current?.closest('main') ?? null}
      anchorEl={() => anchor.current ?? document.body}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transitionDuration={{ enter: 80, exit: 0 }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': title,
          sx: (theme) => ({
            marginTop: '4px',
            border: `1px solid ${theme.vars.palette.divider}`,
            borderRadius: '10px',
            boxShadow: '0 12px 32px rgb(0 0 0 / 0.16)',
          }),
        },
      }}
    >
      <Body>
        <h2>{title}</h2>
        {children}
      </Body>
    </Popover>
  );
}
