import { useMutation } from '@apollo/client/react';
import { PunchInDocument, type PunchInMutation } from './PunchIn.generated.ts';
import { useCommand, type CommandState } from '../../lib/useCommand.ts';

type Answer = PunchInMutation['punchIn'];
export type PunchedIn = Extract<Answer, { __typename: 'PunchedIn' }>;
export type PunchRefused = Extract<Answer, { __typename: 'PunchRefused' }>;

export interface Punch {
  passId: string;
  studentId: string;
  classId: string;
  date: string;
  override: boolean;
}

export type PunchState = CommandState<Punch, PunchRefused>;

interface Outcomes {
  onPunched: (punched: PunchedIn) => void;
  onRefused: () => void;
}

/** One punch. Nothing is shown as done before the server says so: a wrong balance is worse than a short wait. */
export function usePunch({ onPunched, onRefused }: Outcomes) {
  const [punchIn] = useMutation(PunchInDocument);

  return useCommand<Punch, PunchRefused>(async (input) => {
    const { data } = await punchIn({ variables: { input } });
    const answer = data?.punchIn;
    if (answer?.__typename === 'PunchRefused') {
      onRefused();
      return answer;
    }
    if (answer?.__typename !== 'PunchedIn') throw new Error('The server gave no answer.');
    onPunched(answer);
    return null;
  });
}
