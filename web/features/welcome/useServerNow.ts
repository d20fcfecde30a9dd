import { useEffect, useState } from 'react';

const tick = 20_000;

/** The server's time as it goes on, in milliseconds: the clock of a desk may be wrong. */
export function useServerNow(now: string): number {
  const [passed, setPassed] = useState(0);

  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => {
      setPassed(performance.now() - started);
    }, tick);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);

  return Date.parse(now) + passed;
}
