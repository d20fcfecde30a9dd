import { useEffect } from 'react';

/** The keyboard begins in the first field, for forms that one opens to type at once: a new record, a dialog. */
export function useFirstField(form: HTMLElement | null) {
  useEffect(() => {
    form?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }, [form]);
}
