import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import {
  DeleteEnrollmentDocument,
  DropEnrollmentDocument,
  type DeleteEnrollmentMutation,
  type DropEnrollmentMutation,
} from './EndEnrollment.generated.ts';
import type { PlacedRow } from './place-task.ts';

type Answer =
  DropEnrollmentMutation['dropEnrollment'] | DeleteEnrollmentMutation['deleteEnrollment'];
export type EndRefusal = Extract<Answer, { __typename: 'RecordRefused' }>;
export type EndPreview = Extract<Answer, { says: string[] }>;

/** How an enrollment ends: on a day and why, or as if it had never been. */
export type Ending =
  | { kind: 'drop'; dropsOn: string; reason: string | null; note: string | null }
  | { kind: 'delete'; returnPunch: boolean };

const TYPING = 200;

/** What ending an enrollment would do, and doing it. `asked` is null while something is missing. */
export function useEnding({ id, version }: PlacedRow, asked: Ending | null, onDone: () => void) {
  const client = useApolloClient();

  async function send(ending: Ending, how: { requestId?: string; dryRun?: boolean }) {
    const fetchPolicy = 'no-cache' as const;
    if (ending.kind === 'delete') {
      const mutation = DeleteEnrollmentDocument;
      const variables = { id, version, returnPunch: ending.returnPunch, ...how };
      return (await client.mutate({ mutation, variables, fetchPolicy })).data?.deleteEnrollment;
    }
    const { dropsOn, reason, note } = ending;
    const mutation = DropEnrollmentDocument;
    const variables = { id, version, input: { dropsOn, reason, note }, ...how };
    return (await client.mutate({ mutation, variables, fetchPolicy })).data?.dropEnrollment;
  }

  const preview = useDryRun<EndPreview | null, EndRefusal>(
    JSON.stringify(asked && { ...asked, note: null }),
    async () => {
      if (!asked) return { step: 'ready', preview: null };
      const answer = await send(asked, { dryRun: true });
      if (answer?.__typename === 'RecordRefused') return { step: 'refused', refusal: answer };
      if (!answer || !('says' in answer)) throw new Error('The server gave no answer.');
      return { step: 'ready', preview: answer };
    },
    TYPING,
  );

  const command = useCommand<Ending, EndRefusal>(async ({ requestId, ...ending }) => {
    const answer = await send(ending, { requestId });
    if (answer?.__typename === 'RecordRefused') return answer;
    if (answer?.__typename !== 'EnrollmentSaved') throw new Error('The server gave no answer.');
    onDone();
    return null;
  });

  return { preview, command };
}
