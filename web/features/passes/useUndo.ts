import { useMutation } from '@apollo/client/react';
import { UndoPunchDocument, type UndoPunchMutation } from './UndoPunch.generated.ts';
import { useCommand } from '../../lib/useCommand.ts';

type Answer = UndoPunchMutation['undoPunch'];
export type PunchUndone = Extract<Answer, { __typename: 'PunchUndone' }>;
export type UndoRefused = Extract<Answer, { __typename: 'UndoRefused' }>;

interface Undo {
  entryId: string;
  returnPunch: boolean;
}

/** Takes a punch back: its enrollment goes, and the punch returns where that is asked for or the date is still to come. */
export function useUndo(onUndone: (undone: PunchUndone) => void) {
  const [undoPunch] = useMutation(UndoPunchDocument);

  return useCommand<Undo, UndoRefused>(async (input) => {
    const { data } = await undoPunch({ variables: { input } });
    const answer = data?.undoPunch;
    if (answer?.__typename === 'UndoRefused') return answer;
    if (answer?.__typename !== 'PunchUndone') throw new Error('The server gave no answer.');
    onUndone(answer);
    return null;
  });
}
