import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { FormField, Input } from './FormField.tsx';

const Line = styled('span')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 8,
  '& button': {
    minWidth: 58,
    padding: '0 10px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: '0.78125rem',
    fontWeight: 600,
    cursor: 'pointer',
  },
}));

interface PasswordFieldProps {
  /** Its name, by which a refusal finds it. */
  field: string;
  label: string;
  /** Tells password managers whether it is one they know. */
  autoComplete: 'current-password' | 'new-password' | 'off';
  hint?: ReactNode;
  error?: string | undefined;
  autoFocus?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** A password, which can be shown while it is typed: whoever sees it need not type it twice. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <FormField field={props.field} label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <Line>
          <Input
            {...control}
            type={isShown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            autoFocus={props.autoFocus}
            autoCapitalize="none"
            spellCheck={false}
            value={props.value}
            onChange={({ target }) => {
              props.onChange(target.value);
            }}
          />
          <button
            type="button"
            aria-label={`Show: ${props.label.toLowerCase()}`}
            aria-pressed={isShown}
            onClick={() => {
              setShown(!isShown);
            }}
          >
            {isShown ? 'Hide' : 'Show'}
          </button>
        </Line>
      )}
    </FormField>
  );
}
