import { useEffect, useEffectEvent, useState } from 'react';
import { problemOf, type QueryProblem } from './query-problem.ts';

export type DryRun<Preview, Refusal> =
  | { step: 'loading' }
  | { step: 'ready'; preview: Preview }
  | { step: 'refused'; refusal: Refusal }
  | { step: 'failed'; problem: QueryProblem };

/**
 * What a command would do, asked of the server, which alone knows the rules and the day. `key` names what is asked;
 * while another answer is on its way, the one before it stays.
 */
export function useDryRun<Preview, Refusal>(
  key: string,
  ask: () => Promise<DryRun<Preview, Refusal>>,
  delay = 0,
): { answer: DryRun<Preview, Refusal>; isStale: boolean } {
  const [given, setGiven] = useState<{ key: string; answer: DryRun<Preview, Refusal> } | null>(
    null,
  );
  const run = useEffectEvent(ask);

  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      run().then(
        (answer) => {
          if (isWanted) setGiven({ key, answer });
        },
        (error: unknown) => {
          if (isWanted) setGiven({ key, answer: { step: 'failed', problem: problemOf(error) } });
        },
      );
    }, delay);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, delay]);

  return { answer: given?.answer ?? { step: 'loading' }, isStale: given?.key !== key };
}
