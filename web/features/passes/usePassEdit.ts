import { useMutation } from '@apollo/client/react';
import type { EditTask } from './pass-task.ts';
import {
  ChangePassExpiresDocument,
  ChangePassTotalDocument,
  type ChangePassExpiresMutation,
  type ChangePassTotalMutation,
} from './PassEditor.generated.ts';
import { useCommand } from '../../lib/useCommand.ts';

type Answer =
  ChangePassExpiresMutation['changePassExpires'] | ChangePassTotalMutation['changePassTotal'];
type PassEditRefused = Extract<Answer, { __typename: 'PassEditRefused' }>;

/** A new last day or a new total; null is never, or unlimited. */
export type PassEdit = { reason: string | null } & (
  | { kind: 'expires'; was: string | null; value: string | null }
  | { kind: 'total'; was: number | null; value: number | null }
);

interface Outcomes {
  onSaved: () => void;
  onRefused: (reason: PassEditRefused['reason']) => void;
}

/** Changes the last day or the total of a sold pass. What somebody else changed meanwhile is not overwritten. */
export function usePassEdit({ row }: EditTask, { onSaved, onRefused }: Outcomes) {
  const [changeExpires] = useMutation(ChangePassExpiresDocument);
  const [changeTotal] = useMutation(ChangePassTotalDocument);

  return useCommand<PassEdit, PassEditRefused>(async ({ requestId, ...edit }) => {
    const of = { passId: row.pass.id, reason: edit.reason, requestId };
    const answer: Answer | undefined =
      edit.kind === 'expires'
        ? (
            await changeExpires({
              variables: { input: { ...of, was: edit.was, expires: edit.value } },
            })
          ).data?.changePassExpires
        : (await changeTotal({ variables: { input: { ...of, was: edit.was, total: edit.value } } }))
            .data?.changePassTotal;
    if (answer?.__typename === 'PassEditRefused') {
      onRefused(answer.reason);
      return answer;
    }
    if (answer?.__typename !== 'PassEdited') throw new Error('The server gave no answer.');
    onSaved();
    return null;
  });
}
