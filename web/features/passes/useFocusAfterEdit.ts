import { useEffect, useRef } from 'react';

/**
 * The editor gives the keyboard's place back to what opened it. Where that gave way to something else, as "Extend…" does
 * when the pass can be used again, the row's first button takes it.
 */
export function useFocusAfterEdit(holderId: string | null) {
  const last = useRef<string | null>(null);

  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (holderId === null && last.current !== null && isLost) {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-pass-actions]')];
      rows
        .find((row) => row.dataset['passActions'] === last.current)
        ?.querySelector('button')
        ?.focus();
    }
    last.current = holderId;
  }, [holderId]);
}
