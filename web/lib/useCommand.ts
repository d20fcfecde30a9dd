import { useRef, useState } from 'react';
import { problemOf, type QueryProblem } from './query-problem.ts';
import { newRequestId } from './request-id.ts';

export type CommandState<Input, Refusal> =
  | { step: 'idle' }
  | { step: 'sending'; input: Input }
  /** The server's answer is no, and says why. */
  | { step: 'refused'; input: Input; refusal: Refusal }
  /** No answer, or none that says whether it was done. */
  | { step: 'failed'; input: Input; problem: QueryProblem };

/**
 * Sends a command and keeps where it stands. What failed without a clear answer keeps its request id: the same thing sent
 * again is the same request to the server, which does it once.
 */
export function useCommand<Input extends object, Refusal extends { message: string }>(
  /** Resolves with the refusal, or with nothing when it was done. */
  send: (input: Input & { requestId: string }) => Promise<Refusal | null>,
) {
  const [state, setState] = useState<CommandState<Input, Refusal>>({ step: 'idle' });
  const unanswered = useRef(new Map<string, string>());

  async function run(input: Input) {
    if (state.step === 'sending') return;
    const key = JSON.stringify(input);
    const requestId = unanswered.current.get(key) ?? newRequestId();
    unanswered.current.set(key, requestId);
    setState({ step: 'sending', input });
    try {
      const refusal = await send({ ...input, requestId });
      unanswered.current.delete(key);
      setState(refusal ? { step: 'refused', input, refusal } : { step: 'idle' });
    } catch (error) {
      setState({ step: 'failed', input, problem: problemOf(error) });
    }
  }

  function forget() {
    setState((now) => (now.step === 'sending' ? now : { step: 'idle' }));
  }

  return { state, run, forget };
}
