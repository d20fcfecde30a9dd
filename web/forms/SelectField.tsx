import { FormField, Select } from '../ui/FormField.tsx';
import type { FieldProps } from './TextFields.tsx';
import { textOf, useBoundField } from './useBoundField.ts';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

/** Records as options. */
export function optionsOf(records: readonly { id: string; name: string }[]): Option[] {
  return records.map(({ id, name }) => ({ value: id, label: name }));
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** What none of them is called, where that may be: "No level". */
  none?: string;
  /** What is chosen and is not offered any more: "Beginners (deleted)". */
  gone?: string;
  width?: number;
}

/** One of a list. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, options, none, gone = 'No longer offered', width } = props;
  const { value, error, set, onBlur } = useBoundField(name);
  const chosen = textOf(value);
  const isGone = chosen !== '' && !options.some((option) => option.value === chosen);

  return (
    <FormField field={name} label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          style={width === undefined ? undefined : { width, maxWidth: '100%' }}
          value={chosen}
          onChange={({ target }) => {
            set(target.value);
          }}
          onBlur={onBlur}
        >
          {none !== undefined && <option value="">{none}</option>}
          {none === undefined && chosen === '' && (
            <option value="" disabled>
              Choose…
            </option>
          )}
          {isGone && <option value={chosen}>{gone}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
