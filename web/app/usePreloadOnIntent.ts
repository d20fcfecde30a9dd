import { useEffect } from 'react';
import { preloadPage } from './pages.ts';

function preloadTarget({ target }: Event) {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.origin === window.location.origin) preloadPage(link.pathname);
}

/** Pointing at a link, or tabbing to it, fetches the code behind it: the click then shows its page at once. */
export function usePreloadOnIntent() {
  useEffect(() => {
    document.addEventListener('pointerover', preloadTarget);
    document.addEventListener('focusin', preloadTarget);
    return () => {
      document.removeEventListener('pointerover', preloadTarget);
      document.removeEventListener('focusin', preloadTarget);
    };
  }, []);
}
