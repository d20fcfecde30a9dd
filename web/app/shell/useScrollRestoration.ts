import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const patience = 1000;

/**
 * A new page starts at its top; Back and Forward return to where the user was, as soon as the page is long enough again.
 */
export function useScrollRestoration() {
  const { key, pathname } = useLocation();
  const navigationType = useNavigationType();
  const positions = useRef(new Map<string, number>());
  const shownPath = useRef(pathname);

  useEffect(() => {
    const remembered = positions.current;
    function remember() {
      remembered.set(key, window.scrollY);
    }
    window.addEventListener('scroll', remember, { passive: true });
    return () => {
      window.removeEventListener('scroll', remember);
    };
  }, [key]);

  useLayoutEffect(() => {
    const samePage = shownPath.current === pathname;
    shownPath.current = pathname;
    const target = navigationType === NavigationType.Pop ? (positions.current.get(key) ?? 0) : 0;
    // Searching and filtering change the address but not the page.
    if (samePage && navigationType !== NavigationType.Pop) return;
    if (target === 0) {
      if (!samePage) window.scrollTo(0, 0);
      return;
    }
    const started = performance.now();
    let frame = requestAnimationFrame(function restore() {
      window.scrollTo(0, target);
      const arrived = Math.abs(window.scrollY - target) < 2;
      if (!arrived && performance.now() - started < patience)
        frame = requestAnimationFrame(restore);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [key, pathname, navigationType]);
}
