import { useEffect, useEffectEvent } from 'react';

const dialogOf = (element: Element | null) => element?.closest('[role=dialog]') ?? null;

/** Ctrl+S and Ctrl+Enter (⌘ on a Mac) save, wherever on the page the keyboard is. */
export function useSaveKeys(form: HTMLElement | null, save: () => void, enabled: boolean) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return;
    // A dialog over the form has keys of its own, and a form in a dialog goes before the page's.
    const open = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? null;
    if (open !== dialogOf(form)) return;
    event.preventDefault();
    if (!event.repeat) save();
  });

  useEffect(() => {
    if (!enabled || !form) return;
    const listener = (event: KeyboardEvent) => {
      onKeyDown(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, [form, enabled]);
}
