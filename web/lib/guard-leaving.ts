import type { Navigator, To } from 'react-router';
import { setHistoryGate } from './history-gate.ts';

/** The router numbers its steps in the browser's history. */
function stepOf(state: unknown): number | null {
  const step = (state as { idx?: unknown } | null)?.idx;
  return typeof step === 'number' ? step : null;
}

function pathOf(to: To): string {
  const { pathname } = window.location;
  return typeof to === 'string'
    ? new URL(to, window.location.href).pathname
    : (to.pathname ?? pathname);
}

/**
 * Stands between the user and every way off the page: links and other navigation of the portal, Back and Forward, and
 * closing the tab, for which the browser itself asks. What opens over the page is a step of its own and passes. `ask`
 * gets what would have happened. Returns the way to end it.
 */
export function guardLeaving(navigator: Navigator, ask: (go: () => void) => void): () => void {
  const page = window.location.pathname;
  const plain = {
    push: navigator.push.bind(navigator),
    replace: navigator.replace.bind(navigator),
  };
  let here = stepOf(window.history.state);
  let isReturning = false;

  for (const way of ['push', 'replace'] as const) {
    navigator[way] = (...target) => {
      const go = () => {
        plain[way](...target);
      };
      if (pathOf(target[0]) === page) {
        go();
        here = stepOf(window.history.state);
      } else {
        ask(go);
      }
    };
  }

  // The browser has moved already, and is moved back before the router hears of it.
  setHistoryGate((event) => {
    const there = stepOf(event.state);
    if (isReturning) {
      isReturning = false;
      event.stopImmediatePropagation();
    } else if (window.location.pathname === page) {
      here = there;
    } else if (here !== null && there !== null) {
      const steps = there - here;
      event.stopImmediatePropagation();
      isReturning = true;
      window.history.go(-steps);
      ask(() => {
        window.history.go(steps);
      });
    }
  });

  function onBeforeUnload(event: BeforeUnloadEvent) {
    event.preventDefault();
  }

  window.addEventListener('beforeunload', onBeforeUnload);
  return () => {
    Object.assign(navigator, plain);
    setHistoryGate(null);
    window.removeEventListener('beforeunload', onBeforeUnload);
  };
}
