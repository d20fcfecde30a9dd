import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { fieldFrame } from './fieldStyles.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  alignContent: 'start',
  '& > label': { fontSize: '0.78125rem', fontWeight: 600 },
  '& > p': { margin: 0, fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '& > p[data-error]': { color: theme.vars.palette.error.main },
}));

export const Input = styled('input')(({ theme }) => fieldFrame(theme));

export const Select = styled('select')(({ theme }) => fieldFrame(theme));

export const TextArea = styled('textarea')(({ theme }) => ({
  ...fieldFrame(theme),
  display: 'block',
  lineHeight: 1.45,
  resize: 'vertical',
}));

interface Control {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface FormFieldProps {
  /** Its name in the form, by which a refusal finds it. */
  field: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** The native control; it takes what ties it to its label and note. */
  children: (control: Control) => ReactNode;
}

/** A control with its label above and, below, what to know about it or what is wrong with it. */
export function FormField({ field, label, hint, error, children }: FormFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <Root data-field={field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note && (
        <p id={`${id}-note`} data-error={error ? '' : undefined}>
          {note}
        </p>
      )}
    </Root>
  );
}
