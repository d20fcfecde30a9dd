import { useId, useState } from 'react';
import { Chips } from '../../ui/Chips.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';

interface CategoriesFieldProps {
  categories: readonly string[];
  /** Those in use. */
  suggestions: readonly string[];
  error: string | undefined;
  onChange: (categories: readonly string[]) => void;
}

/** Free words, with those in use suggested. Enter or a comma takes what is typed. */
export function CategoriesField(props: CategoriesFieldProps) {
  const { categories, suggestions, error, onChange } = props;
  const listId = useId();
  const [text, setText] = useState('');
  const open = suggestions.filter((one) => !categories.includes(one));

  function take(typed: string) {
    const isNew = (word: string) =>
      word !== '' && !categories.some((one) => one.toLowerCase() === word.toLowerCase());
    const words = [...new Set(typed.split(',').map((word) => word.trim()))].filter(isNew);
    if (words.length > 0) onChange([...categories, ...words]);
    setText('');
  }

  return (
    <FormField
      field="categories"
      label="Categories"
      error={error}
      hint="Where it is found when selling, beside “Passes”. Enter adds one."
    >
      {(control) => (
        <>
          <Input
            {...control}
            list={listId}
            data-adds
            value={text}
            maxLength={40}
            autoComplete="off"
            style={{ maxWidth: 300 }}
            onChange={({ target, nativeEvent }) => {
              // One that is picked from the list comes as a whole, without a key.
              const isPicked = !('data' in nativeEvent) && open.includes(target.value);
              if (isPicked || target.value.includes(',')) take(target.value);
              else setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && text.trim()) {
                event.preventDefault();
                take(text);
              } else if (event.key === 'Backspace' && !text) {
                onChange(categories.slice(0, -1));
              }
            }}
            onBlur={() => {
              take(text);
            }}
          />
          <datalist id={listId}>
            {open.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Chips
            label="Categories"
            items={categories.map((one) => ({ id: one, name: one }))}
            onRemove={(gone) => {
              onChange(categories.filter((one) => one !== gone));
            }}
          />
        </>
      )}
    </FormField>
  );
}
