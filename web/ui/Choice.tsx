import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Root = styled('label')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: '0 8px',
  width: 'fit-content',
  maxWidth: '100%',
  minHeight: 28,
  cursor: 'pointer',
  '& input': {
    width: 16,
    height: 16,
    margin: 0,
    flex: 'none',
    accentColor: theme.vars.palette.primary.main,
    cursor: 'inherit',
  },
  '& small': {
    gridColumn: 2,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
  },
  '&:has(small)': { paddingBottom: 4 },
  '&:has(:disabled)': { cursor: 'default' },
  '@media (pointer: coarse)': { minHeight: 44, '& input': { width: 20, height: 20 } },
}));

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  /** Radios of one name exclude each other. */
  name?: string;
  label: ReactNode;
  hint?: string | undefined;
  /** The id of what is wrong with it, where something is. */
  describedBy?: string | undefined;
  autoFocus?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A native radio button or checkbox with its words. */
export function Choice(props: ChoiceProps) {
  const { type, name, label, hint, describedBy, checked, onChange } = props;
  return (
    <Root>
      <input
        type={type}
        name={name}
        autoFocus={props.autoFocus}
        checked={checked}
        aria-invalid={describedBy ? true : undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
      {hint && <small>{hint}</small>}
    </Root>
  );
}
