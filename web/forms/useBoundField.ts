import { useState } from 'react';
import { useController } from 'react-hook-form';

/** A field of the form that is around it: its value, how to change it, and what is wrong with it. */
export function useBoundField(name: string) {
  const { field, fieldState } = useController({ name });
  // An empty field is what it was before anything was typed: else a text typed and taken back would count as a change.
  const [empty] = useState(() => ((field.value as unknown) === '' ? '' : null));
  const error = fieldState.error?.root?.message ?? fieldState.error?.message;
  return {
    value: field.value as unknown,
    error,
    set: (value: unknown) => {
      field.onChange(value === '' ? empty : value);
    },
    onBlur: field.onBlur,
  };
}

/** What stands in a native control for it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
