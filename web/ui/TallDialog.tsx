import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import type { KeyboardEvent, ReactNode } from 'react';

const Frame = styled(Dialog, { shouldForwardProp: (name) => name !== 'isShort' })<{
  isShort: boolean;
}>(({ isShort }) => ({
  '& .MuiDialog-paper': {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    width: 'min(860px, calc(100% - 48px))',
    maxWidth: 'none',
    // One size, whatever it holds: nothing jumps while a list loads.
    height: `min(${isShort ? '430px' : '772px'}, calc(100dvh - 64px))`,
    maxHeight: 'none',
    margin: 24,
    '@media (max-width: 600px)': {
      width: '100%',
      height: '100dvh',
      margin: 0,
      border: 0,
      borderRadius: 0,
    },
  },
}));

interface TallDialogProps {
  titleId: string;
  /** Little stands in it. */
  isShort?: boolean;
  onClose: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/** A dialog for a list: its head, what narrows it, the list and a foot below each other; only the list scrolls. */
export function TallDialog({
  titleId,
  isShort = false,
  onClose,
  onKeyDown,
  children,
}: TallDialogProps) {
  return (
    <Frame
      open
      isShort={isShort}
      onClose={onClose}
      aria-labelledby={titleId}
      transitionDuration={{ enter: 120, exit: 0 }}
      slotProps={{
        paper: {
          onKeyDown,
          // A key held down must not go on to whatever gets the focus next.
          onKeyDownCapture: (event: KeyboardEvent) => {
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
          },
        },
      }}
    >
      {children}
    </Frame>
  );
}
