import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { count } from '../../lib/format.ts';
import { useCommand } from '../../lib/useCommand.ts';
import { CheckInDocument, type CheckInMutation } from './CheckIn.generated.ts';
import { statusWords, type MarkStatus, type MarkValue } from './marks.ts';

/** Whose mark at which occurrence. */
export interface CheckInKey {
  classId: string;
  date: string;
  starts: string;
  studentId: string;
}

interface Refusal {
  message: string;
  fix: string | null;
}

/** What came of it. */
interface CheckedIn {
  /** Null where the mark was taken back. */
  status: MarkStatus | null;
  /** Others whom it marked absent. */
  automatic: number;
  /** What else has come of it, one sentence each. */
  says: readonly string[];
}

type Preview = Extract<CheckInMutation['checkIn'], { __typename: 'RollPreview' }>;

interface Sent {
  value: MarkValue;
  /** It becomes another than a person recorded: what changes with it is shown first (rule T-5). */
  isCorrection: boolean;
}

/** Records the mark of one student (rule T-6): at once, or after it was shown what changes with it. */
export function useCheckIn(key: CheckInKey, onDone: (done: CheckedIn) => void) {
  const client = useApolloClient();
  const [asked, setAsked] = useState<{ value: MarkValue; preview: Preview } | null>(null);

  async function answerTo(value: MarkValue, requestId: string | null) {
    const variables = { input: { ...key, ...value }, requestId, dryRun: requestId === null };
    const { data } = await client.mutate({ mutation: CheckInDocument, variables });
    return data?.checkIn;
  }

  const command = useCommand<Sent, Refusal>(async ({ requestId, value, isCorrection }) => {
    let answer = await answerTo(value, isCorrection ? null : requestId);
    if (answer?.__typename === 'RollPreview') {
      if (answer.corrections.length > 0) {
        setAsked({ value, preview: answer });
        return null;
      }
      // Somebody has taken the other one back meanwhile: there is nothing to ask.
      answer = await answerTo(value, requestId);
    }
    switch (answer?.__typename) {
      case 'CheckedIn':
        setAsked(null);
        onDone({ status: value.status, automatic: answer.automatic, says: answer.says });
        return null;
      case 'RollRefused':
        setAsked(null);
        return { message: answer.lines[0]?.message ?? answer.message, fix: answer.fix };
      default:
        throw new Error('The server gave no answer.');
    }
  });
  const { state, run } = command;
  return {
    state,
    isSending: state.step === 'sending',
    mark: (value: MarkValue, isCorrection: boolean) => void run({ value, isCorrection }),
    retry: () => {
      if (state.step === 'failed') void run(state.input);
    },
    /** What is on its way, to be shown before it is there. */
    sent: state.step === 'sending' && !state.input.isCorrection ? state.input.value : null,
    /** What would change, to be confirmed first. */
    preview: asked?.preview ?? null,
    confirm: () => {
      if (asked) void run({ value: asked.value, isCorrection: false });
    },
    forget: () => {
      command.forget();
      setAsked(null);
    },
  };
}

/** "Maya Alvarez: present. 7 others were marked absent automatically." */
export function checkedInWords(name: string, { status, automatic, says }: CheckedIn): string {
  const said = `${name}: ${statusWords(status).toLowerCase()}.`;
  const were = automatic === 1 ? 'was' : 'were';
  const others = `${count(automatic, 'other')} ${were} marked absent automatically.`;
  return [said, ...(automatic === 0 ? [] : [others]), ...says].join(' ');
}
