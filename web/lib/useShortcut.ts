import { useEffect, useEffectEvent } from 'react';

interface Options {
  /** Off while a dialog is open, or while there is nothing to do. */
  enabled?: boolean;
}

/** In a field, keys are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])'))
  );
}

/** Runs `action` when `key` is pressed alone, anywhere but in a field. Show the key with `KeyHint`. */
export function useShortcut(key: string, action: () => void, { enabled = true }: Options = {}) {
  const run = useEffectEvent(action);

  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      // What lies over the page has keys of its own.
      if (document.querySelector('[role=dialog], [role=menu]')) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [key, enabled]);
}
