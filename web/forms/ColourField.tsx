import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { FormGroup } from '../ui/FormGroup.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import type { Option } from './SelectField.tsx';
import type { FieldProps } from './TextFields.tsx';
import { textOf, useBoundField } from './useBoundField.ts';

const Swatches = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6 });

const Swatch = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 30,
  padding: '0 10px 0 8px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 15,
  fontSize: '0.78125rem',
  cursor: 'pointer',
  '& i': {
    width: 14,
    height: 14,
    borderRadius: 7,
    border: `1px solid ${theme.vars.palette.divider}`,
  },
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
    fontWeight: 600,
  },
  '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}` },
  '&:has(:disabled)': { cursor: 'default' },
  '& input': visuallyHidden,
  '@media (pointer: coarse)': { minHeight: 44, borderRadius: 22 },
}));

export interface ColourFieldProps extends FieldProps {
  options: readonly (Option & { colour: string })[];
  /** What no colour is called, where that may be. */
  none?: string;
}

/** One of a few colours, each with its name: a colour alone says nothing to many. */
export function ColourField({ name, label, hint, options, none }: ColourFieldProps) {
  const { value, error, set } = useBoundField(name);
  const group = useId();
  const all = [
    ...(none === undefined ? [] : [{ value: '', label: none, colour: 'transparent' }]),
    ...options,
  ];
  return (
    <FormGroup field={name} label={label} hint={hint} error={error}>
      <Swatches>
        {all.map((option) => (
          <Swatch key={option.value}>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === textOf(value)}
              onChange={() => {
                set(option.value);
              }}
            />
            <i style={{ backgroundColor: option.colour }} />
            {option.label}
          </Swatch>
        ))}
      </Swatches>
    </FormGroup>
  );
}
