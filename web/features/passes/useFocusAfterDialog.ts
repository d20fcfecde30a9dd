import { useEffect, useRef } from 'react';

/**
 * A dialog gives the keyboard's place back to the button that opened it. Where that button is gone, because the last
 * punch was just used, the page's heading takes it.
 */
export function useFocusAfterDialog(isOpen: boolean) {
  const wasOpen = useRef(false);

  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
}
