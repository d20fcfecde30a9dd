import { useState } from 'react';
import type { RecordRefusal } from '../../forms/record-refusal.ts';
import { useCommand } from '../../lib/useCommand.ts';

/** Sends a change of one's own sign-in, and sorts what is wrong with it to its fields. */
export function useOwnCommand<Input extends object>(
  /** Resolves with the refusal, or with nothing when it was done. */
  send: (input: Input & { requestId: string }) => Promise<RecordRefusal | null>,
) {
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { state, run, forget } = useCommand<Input, RecordRefusal>(async (input) => {
    const refusal = await send(input);
    const fields = refusal?.fields ?? [];
    setFaults(Object.fromEntries(fields.map(({ field, message }) => [field, message])));
    return refusal;
  });
  return {
    run,
    faults,
    setFaults,
    isSending: state.step === 'sending',
    /** What is not said at a field. */
    problem: state.step === 'refused' && state.refusal.fields.length > 0 ? null : state,
    /** Something was typed: what was said of it holds no longer. */
    onType: () => {
      setFaults({});
      forget();
    },
  };
}
