import { useEffect } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { problemsOf } from './problems-of.ts';

/**
 * What is wrong with one field may be mended in another: "ends before it starts". While something is wrong, each change
 * looks at it again; what the server has said stands until its own field is changed.
 */
export function useLinkedProblems<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, type }) => {
          if (type !== 'change') return;
          const others = problemsOf(form.getErrors()).filter(
            ({ field, isForeign }) => !isForeign && field !== '' && field !== name,
          );
          if (others.length === 0) return;
          void form.trigger(others.map(({ field }) => field as Path<Input>));
        },
      }),
    [form],
  );
}
