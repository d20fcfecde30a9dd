import { useEffect, useRef } from 'react';

/** So long after a dialog the button that opened it can still go: its row is read anew. */
const SETTLING_MS = 5000;

/**
 * A dialog gives the keyboard's place back to the button that opened it. Where that button is gone, because the last
 * punch was just used or the row was deleted, the page's heading takes it, at once or when the page is read anew.
 */
export function useFocusAfterDialog(isOpen: boolean) {
  const wasOpen = useRef(false);

  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    function look() {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost) return;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      stop();
    }
    const observer = new MutationObserver(look);
    const timer = setTimeout(stop, SETTLING_MS);
    function stop() {
      observer.disconnect();
      clearTimeout(timer);
    }
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    return stop;
  }, [isOpen]);
}
