import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { visuallyHidden } from './visuallyHidden.ts';

const Group = styled('fieldset')(({ theme }) => ({
  display: 'inline-flex',
  margin: 0,
  padding: 0,
  minWidth: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.background.paper,
  overflow: 'clip',
  '& legend': visuallyHidden,
}));

const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 30,
  padding: '0 11px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& + &': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  '&:hover': { color: theme.vars.palette.text.primary },
  '&:has(:checked)': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  '&:has(:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 7,
  },
  '& input': visuallyHidden,
  '@media (pointer: coarse)': { minHeight: 40 },
}));

interface SegmentedFilterProps<Value extends string> {
  /** Read out before the options. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. A native radio group: arrow keys move, Tab leaves. */
export function SegmentedFilter<Value extends string>(props: SegmentedFilterProps<Value>) {
  const name = useId();
  return (
    <Group>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <Option key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => {
              props.onChange(value);
            }}
          />
          {label}
        </Option>
      ))}
    </Group>
  );
}
