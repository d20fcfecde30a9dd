import { styled } from '@mui/material/styles';
import { useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { FormField, Input, TextArea } from '../ui/FormField.tsx';
import { textOf, useBoundField } from './useBoundField.ts';

export interface FieldProps {
  /** Its path in the form: `name`, `guardians.0.email`. */
  name: string;
  label: string;
  hint?: ReactNode;
}

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'autoFocus' | 'inputMode' | 'max' | 'maxLength' | 'min' | 'placeholder' | 'type'
>;

const Beside = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  color: theme.vars.palette.text.secondary,
}));

export interface TextFieldProps extends FieldProps, Native {
  /** In px, where what goes into it is short. */
  width?: number;
  /** Stands behind it: "minutes". */
  unit?: ReactNode;
}

/** One line of text. */
export function TextField({ name, label, hint, width, unit, ...native }: TextFieldProps) {
  const { value, error, set, onBlur } = useBoundField(name);
  return (
    <FormField field={name} label={label} hint={hint} error={error}>
      {(control) => {
        const input = (
          <Input
            autoComplete="off"
            {...native}
            {...control}
            style={width === undefined ? undefined : { width, maxWidth: '100%' }}
            value={textOf(value)}
            onChange={({ target }) => {
              set(target.value);
            }}
            onBlur={onBlur}
          />
        );
        return unit ? (
          <Beside>
            {input}
            {unit}
          </Beside>
        ) : (
          input
        );
      }}
    </FormField>
  );
}

export interface TextAreaFieldProps extends FieldProps {
  rows?: number;
}

/** Several lines of text. */
export function TextAreaField({ name, label, hint, rows = 3 }: TextAreaFieldProps) {
  const { value, error, set, onBlur } = useBoundField(name);
  return (
    <FormField field={name} label={label} hint={hint} error={error}>
      {(control) => (
        <TextArea
          {...control}
          rows={rows}
          value={textOf(value)}
          onChange={({ target }) => {
            set(target.value);
          }}
          onBlur={onBlur}
        />
      )}
    </FormField>
  );
}

export interface DateFieldProps extends FieldProps {
  /** The first and the last day that may be picked. */
  min?: string;
  max?: string;
  autoFocus?: boolean;
}

/** A day, with the browser's own date picker. */
export function DateField(props: DateFieldProps) {
  return <TextField width={160} {...props} type="date" />;
}

/** A time of day. */
export function TimeField(props: FieldProps) {
  return <TextField width={130} {...props} type="time" />;
}

export interface NumberFieldProps extends FieldProps {
  unit?: ReactNode;
  /** With a decimal point. */
  isDecimal?: boolean;
}

/** A number, typed as text: the browser's own number fields change it when one scrolls over them. */
export function NumberField({ name, label, hint, unit, isDecimal = false }: NumberFieldProps) {
  const { value, error, set, onBlur } = useBoundField(name);
  // A number that was read stays one, so that typing the same again changes nothing.
  const [wasNumber] = useState(() => typeof value === 'number');
  return (
    <FormField field={name} label={label} hint={hint} error={error}>
      {(control) => (
        <Beside>
          <Input
            {...control}
            inputMode={isDecimal ? 'decimal' : 'numeric'}
            autoComplete="off"
            style={{ width: 96 }}
            value={textOf(value)}
            onChange={({ target }) => {
              const isPlain = String(Number(target.value)) === target.value;
              set(wasNumber && isPlain ? Number(target.value) : target.value);
            }}
            onBlur={onBlur}
          />
          {unit}
        </Beside>
      )}
    </FormField>
  );
}
