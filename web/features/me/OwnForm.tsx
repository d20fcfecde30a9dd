import { styled } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { focusFirstProblem } from '../../forms/field-places.ts';

const Root = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  maxWidth: 380,
  '& > [role=status]': { margin: 0, color: theme.vars.palette.tone.active },
  '& > [role=status]:empty': { display: 'none' },
}));

interface OwnFormProps {
  label: string;
  /** What was done, until something is typed again. */
  told: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** A few fields that are sent at once; the keyboard goes to the first that is wrong. */
export function OwnForm({ label, told, onSubmit, children }: OwnFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const hadProblem = useRef(false);

  useEffect(() => {
    const hasProblem = form.current?.querySelector('[data-error]') !== null;
    if (hasProblem && !hadProblem.current) focusFirstProblem(form.current);
    hadProblem.current = hasProblem;
  });

  return (
    <Root
      ref={form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <p role="status">{told}</p>
    </Root>
  );
}
