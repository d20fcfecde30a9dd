import { styled } from '@mui/material/styles';
import { iconAction } from '../../ui/iconActionStyles.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';

const Root = styled('button')(({ theme }) => ({
  ...iconAction(theme),
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  cursor: 'pointer',
  '& svg': { transition: 'transform 120ms' },
  '&[aria-expanded=true] svg': { transform: 'rotate(180deg)' },
}));

interface OpenRowButtonProps {
  /** What the row says, for screen readers. */
  label: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens below a row what it changed. */
export function OpenRowButton({ label, isOpen, onToggle }: OpenRowButtonProps) {
  return (
    <Root
      type="button"
      aria-label={`What was changed: ${label}`}
      aria-expanded={isOpen}
      data-tip={isOpen ? 'Close' : 'Changes'}
      onClick={onToggle}
    >
      <ChevronDownIcon />
    </Root>
  );
}
