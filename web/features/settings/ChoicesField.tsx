import { FormField, TextArea } from '../../ui/FormField.tsx';
import { useBoundField } from '../../forms/useBoundField.ts';

/** The choices of a field, one on each line. */
export function ChoicesField({ name }: { name: string }) {
  const { value, error, set, onBlur } = useBoundField(name);
  const choices = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <FormField
      field={name}
      label="Choices"
      hint="One on each line. Records keep a choice that is taken away."
      error={error}
    >
      {(control) => (
        <TextArea
          {...control}
          rows={Math.min(Math.max(choices.length + 1, 4), 12)}
          value={choices.join('\n')}
          onChange={({ target }) => {
            set(target.value.split('\n'));
          }}
          onBlur={onBlur}
        />
      )}
    </FormField>
  );
}
