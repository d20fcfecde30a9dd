import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { nameOf } from './field-places.ts';
import { isSame, rebase } from './rebase.ts';

interface Newer<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  element: HTMLFormElement | null;
  values: Input;
  version: number | null;
  /** The newer version may be what is being saved: it waits until that is known. */
  isSending: boolean;
}

/**
 * What the form is based on. When a newer version of the record arrives, because somebody else saved, it comes in below
 * what was typed.
 */
export function useNewerVersion<Input extends FieldValues, Output>(at: Newer<Input, Output>) {
  const { form, element, version, isSending } = at;
  const base = useRef({ values: at.values, version });
  const [both, setBoth] = useState<readonly { path: string; name: string }[]>([]);

  const takeIn = useEffectEvent(() => {
    if (version === base.current.version) return;
    const mine = form.getValues();
    const merged = rebase(base.current.values, mine, at.values);
    base.current = { values: at.values, version };
    form.resetDefaultValues(at.values);
    // Only what differs is set, so that whoever is typing keeps the place.
    for (const [key, value] of Object.entries(merged.values)) {
      if (isSame(mine[key], value)) continue;
      const path = key as Path<Input>;
      form.setValue(path, value as PathValue<Input, Path<Input>>, { shouldDirty: true });
    }
    setBoth(merged.both.map((path) => ({ path, name: nameOf(element, path) })));
  });

  useEffect(() => {
    if (!isSending) takeIn();
  }, [version, isSending]);

  // A field that is typed in again has been seen to.
  useEffect(() => {
    if (both.length === 0) return;
    return form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (type !== 'change' || !name) return;
        setBoth((now) => now.filter(({ path }) => path !== name && !name.startsWith(`${path}.`)));
      },
    });
  }, [form, both]);

  return {
    /** "Price, Dates" */
    alsoChanged: [...new Set(both.map(({ name }) => name))].join(', '),
    version: () => base.current.version,
    /** What was sent is saved: only what was typed since differs from it. */
    rebaseOnSent: (sent: Input) => {
      base.current = { ...base.current, values: sent };
      form.resetDefaultValues(sent);
      setBoth([]);
    },
  };
}
