import { use, useEffect, useRef, useState } from 'react';
import { UNSAFE_NavigationContext } from 'react-router';
import { guardLeaving } from './guard-leaving.ts';

/**
 * Holds whoever is about to leave while `isDirty`. The router's own blocker needs its data router, which every page would
 * pay for; this uses the navigator below it.
 */
export function useLeaveGuard(isDirty: boolean) {
  const { navigator } = use(UNSAFE_NavigationContext);
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  const end = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!isDirty) return;
    end.current = guardLeaving(navigator, (go) => {
      setLeaving({ go });
    });
    return () => {
      end.current();
      end.current = () => undefined;
    };
  }, [isDirty, navigator]);

  return {
    isLeaving: leaving !== null,
    stay: () => {
      setLeaving(null);
    },
    /** Goes where the user wanted to. */
    leave: () => {
      end.current();
      setLeaving(null);
      leaving?.go();
    },
    /** Nothing is left to lose: it is saved. */
    release: () => {
      end.current();
    },
  };
}
