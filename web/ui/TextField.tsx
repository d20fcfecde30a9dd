import { styled } from '@mui/material/styles';
import { useId, type InputHTMLAttributes } from 'react';
import { fieldFrame } from './fieldStyles.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  '& label': { fontSize: '0.78125rem', fontWeight: 600 },
  '& p': { margin: 0, fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '& p[data-error]': { color: theme.vars.palette.error.main },
}));

const Input = styled('input')(({ theme }) => fieldFrame(theme));

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  error?: string | null;
  hint?: string;
}

/** A labelled native input; `type="date"` gives the browser's own date picker. */
export function TextField({ label, error, hint, ...input }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <Root>
      <label htmlFor={id}>{label}</label>
      <Input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} data-error={error ? '' : undefined}>
          {note}
        </p>
      )}
    </Root>
  );
}
