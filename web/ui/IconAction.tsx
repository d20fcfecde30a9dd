import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { iconAction } from './iconActionStyles.ts';

const Root = styled('button')(({ theme }) => ({
  ...iconAction(theme),
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  cursor: 'pointer',
}));

interface IconActionProps {
  /** The verb, shown beside the icon on hover and focus: "Suspend…". */
  tip: string;
  /** The whole name, for screen readers: "Suspend Open Gym 10". */
  label: string;
  onClick: () => void;
  /** Somebody points at it or tabs to it: time to fetch what it opens. */
  onIntent?: () => void;
  children: ReactNode;
}

/** A row action that does something here. */
export function IconAction({ tip, label, onClick, onIntent, children }: IconActionProps) {
  return (
    <Root
      type="button"
      aria-label={label}
      data-tip={tip}
      onClick={onClick}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {children}
    </Root>
  );
}
