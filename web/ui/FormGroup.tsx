import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { visuallyHidden } from './visuallyHidden.ts';

const Root = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { marginBottom: 4, padding: 0, fontSize: '0.78125rem', fontWeight: 600 },
  '&[data-titled] > legend': visuallyHidden,
  '& > p': { margin: 0, fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '& > p[data-error]': { color: theme.vars.palette.error.main },
}));

interface FormGroupProps {
  field?: string;
  label: string;
  /** Its name stands above it already, as a title: the label is for screen readers. */
  isTitled?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** Choices that belong together, under one name. */
export function FormGroup(props: FormGroupProps) {
  const { field, label, isTitled = false, hint, error, children } = props;
  const id = useId();
  const note = error ?? hint;
  return (
    <Root
      data-field={field}
      data-titled={isTitled ? '' : undefined}
      aria-describedby={note ? id : undefined}
    >
      <legend>{label}</legend>
      {children}
      {note && (
        <p id={id} data-error={error ? '' : undefined}>
          {note}
        </p>
      )}
    </Root>
  );
}
