import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { CheckList } from '../ui/CheckList.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FormGroup } from '../ui/FormGroup.tsx';
import { SegmentedFilter } from '../ui/SegmentedFilter.tsx';
import type { Option } from './SelectField.tsx';
import type { FieldProps } from './TextFields.tsx';
import { textOf, useBoundField } from './useBoundField.ts';

const Check = styled('div')(({ theme }) => ({
  '& > p': { margin: 0, fontSize: '0.75rem', color: theme.vars.palette.error.main },
}));

export interface CheckFieldProps extends FieldProps {
  hint?: string;
}

/** Yes or no. */
export function CheckField({ name, label, hint }: CheckFieldProps) {
  const { value, error, set } = useBoundField(name);
  const id = useId();
  return (
    <Check data-field={name}>
      <Choice
        type="checkbox"
        label={label}
        hint={hint}
        describedBy={error ? id : undefined}
        checked={value === true}
        onChange={set}
      />
      {error && (
        <p id={id} data-error="">
          {error}
        </p>
      )}
    </Check>
  );
}

export interface RadioFieldProps extends FieldProps {
  options: readonly (Option & { hint?: string })[];
}

/** One of a few that need a word each. */
export function RadioField({ name, label, hint, options }: RadioFieldProps) {
  const { value, error, set } = useBoundField(name);
  const group = useId();
  return (
    <FormGroup field={name} label={label} hint={hint} error={error}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={group}
          label={option.label}
          hint={option.hint}
          checked={value === option.value}
          onChange={() => {
            set(option.value);
          }}
        />
      ))}
    </FormGroup>
  );
}

const Segmented = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  justifyItems: 'start',
  '& > span': { fontSize: '0.78125rem', fontWeight: 600 },
  '& > p': { margin: 0, fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '& > p[data-error]': { color: theme.vars.palette.error.main },
}));

export interface SegmentedFieldProps extends FieldProps {
  options: readonly Option[];
}

/** One of a few short words, side by side. */
export function SegmentedField({ name, label, hint, options }: SegmentedFieldProps) {
  const { value, error, set } = useBoundField(name);
  const note = error ?? hint;
  return (
    <Segmented data-field={name}>
      {/* The group says its own name to screen readers. */}
      <span aria-hidden>{label}</span>
      <SegmentedFilter label={label} value={textOf(value)} options={options} onChange={set} />
      {note && <p data-error={error ? '' : undefined}>{note}</p>}
    </Segmented>
  );
}

export interface CheckListFieldProps extends FieldProps {
  /** All that may be chosen; the form holds their ids. */
  options: readonly { id: string; name: string }[];
  /** What none chosen means: "all", "none". */
  none?: string;
}

/** Any number of a list of records, by their ids. */
export function CheckListField({ name, label, hint, options, none = 'none' }: CheckListFieldProps) {
  const { value, error, set } = useBoundField(name);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const gone = chosen.filter((id) => !options.some((option) => option.id === id));
  const all = [...gone.map((id) => ({ id, name: 'No longer offered' })), ...options];
  return (
    <CheckList
      field={name}
      label={label}
      note={chosen.length === 0 ? none : `${String(chosen.length)} of ${String(all.length)}`}
      hint={hint}
      error={error}
      options={all}
      isChosen={(id) => chosen.includes(id)}
      onChange={(id, isNow) => {
        // In the order of the options: taking one out and in again is no change.
        set(
          all.flatMap((one) => ((one.id === id ? isNow : chosen.includes(one.id)) ? one.id : [])),
        );
      }}
    />
  );
}
