import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { count } from '../../lib/format.ts';
import { useCommand } from '../../lib/useCommand.ts';
import type { RollLine } from './marks.ts';
import { RollSheet_rollFragmentDoc, type RollSheet_rollFragment } from './RollSheet.generated.ts';
import type { RollStore, SentMark } from './roll-store.ts';
import { SubmitRollDocument, type SubmitRollMutation } from './SubmitRoll.generated.ts';

type Answer = SubmitRollMutation['submitRoll'];
export type RollPreview = Extract<Answer, { __typename: 'RollPreview' }>;

/** What is asked before marks are submitted. */
export type AskedFirst =
  /** Marks that a person recorded would change, and this with them. */
  | { kind: 'corrections'; preview: RollPreview }
  /** Somebody else submitted meanwhile; who of those is not marked here. */
  | { kind: 'differences'; others: readonly RollLine[] };

/** Which occurrence of which class. */
export interface RollKey {
  classId: string;
  date: string;
  starts: string;
}

interface Sent extends RollKey {
  version: number;
  marks: SentMark[];
  dryRun: boolean;
}

interface Refusal {
  message: string;
  fix: string | null;
}

const fragmentName = 'RollSheet_roll';

/** Submits what is marked: at once, or after it was shown what changes with it or what others recorded meanwhile. */
export function useSubmitRoll(
  store: RollStore,
  roll: RollSheet_rollFragment,
  of: RollKey,
  withMedical: boolean,
  onSubmitted: (told: string) => void,
) {
  const client = useApolloClient();
  const [asked, setAsked] = useState<AskedFirst | null>(null);

  /** The roll as the answer has brought it. */
  function newest(): RollSheet_rollFragment {
    return (
      client.cache.readFragment({
        ...{ fragment: RollSheet_rollFragmentDoc, fragmentName, variables: { withMedical } },
        id: client.cache.identify({ __typename: 'Roll', id: roll.id }),
      }) ?? roll
    );
  }

  const command = useCommand<Sent, Refusal>(async ({ requestId, dryRun, ...input }) => {
    const { data } = await client.mutate({
      mutation: SubmitRollDocument,
      variables: { input, dryRun, withMedical, requestId: dryRun ? null : requestId },
    });
    const answer = data?.submitRoll;
    switch (answer?.__typename) {
      case 'RollSubmitted':
        store.receive(newest().lines, input.marks);
        setAsked(null);
        onSubmitted(submittedWords(answer));
        return null;
      case 'RollPreview':
        setAsked({ kind: 'corrections', preview: answer });
        return null;
      case 'RollOutdated': {
        const before = new Map(roll.lines.map((line) => [line.studentId, line.mark?.version]));
        const { lines } = newest();
        const marked = new Set(input.marks.map(({ studentId }) => studentId));
        store.receive(lines);
        setAsked({
          kind: 'differences',
          others: lines.filter(
            ({ studentId, mark }) =>
              !marked.has(studentId) && before.get(studentId) !== mark?.version,
          ),
        });
        return null;
      }
      case 'RollRefused':
        store.refuse(answer.lines);
        setAsked(null);
        return answer;
      default:
        throw new Error('The server gave no answer.');
    }
  });

  /** What others recorded otherwise is shown first, also when that came while something else was asked. */
  function send({ dryRun }: { dryRun: boolean }) {
    const { version, lines } = newest();
    // What has come and is not on the screen yet was not seen either.
    if (version !== roll.version) store.receive(lines);
    if (store.overtaken().length > 0) {
      setAsked({ kind: 'differences', others: [] });
      return;
    }
    const marks = store.marks();
    if (marks.length > 0) void command.run({ ...of, version, marks, dryRun });
  }

  return {
    state: command.state,
    isSending: command.state.step === 'sending',
    asked,
    forget: () => {
      command.forget();
      setAsked(null);
    },
    /** What corrections change is shown first. */
    submit: () => {
      send({ dryRun: store.hasCorrections() });
    },
    compare: () => {
      setAsked({ kind: 'differences', others: [] });
    },
    confirm: () => {
      send({ dryRun: false });
    },
  };
}

export type SubmitRoll = ReturnType<typeof useSubmitRoll>;

interface Submitted {
  recorded: number;
  automatic: number;
  /** What else has come of it, one sentence each. */
  says: readonly string[];
}

function submittedWords({ recorded, automatic, says }: Submitted): string {
  const marks = `${count(recorded, 'mark')} recorded`;
  const others = `; ${count(automatic, 'other')} marked absent automatically`;
  return [`${marks}${automatic === 0 ? '' : others}.`, ...says].join(' ');
}
