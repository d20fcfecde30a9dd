import { useMutation } from '@apollo/client/react';
import { answerOf, type RecordRefusal } from '../../forms/record-refusal.ts';
import {
  ResetSecondFactorDocument,
  SetStaffActiveDocument,
  SetStaffOwnerDocument,
  type SignInParts_memberFragment,
} from './SignInParts.generated.ts';

export type SignInAction =
  'deactivate' | 'activate' | 'resetSecondFactor' | 'makeOwner' | 'removeOwner';

/** Does one of the things that are asked about first; resolves with the refusal, or with nothing when it was done. */
export function useSignInAction({ id, version }: SignInParts_memberFragment) {
  const [setActive] = useMutation(SetStaffActiveDocument);
  const [setOwner] = useMutation(SetStaffOwnerDocument, { refetchQueries: ['ViewerGate'] });
  const [reset] = useMutation(ResetSecondFactorDocument);

  async function answer(action: SignInAction, requestId: string) {
    switch (action) {
      case 'activate':
      case 'deactivate': {
        const active = action === 'activate';
        const { data } = await setActive({ variables: { id, version, active, requestId } });
        return answerOf(data?.setStaffActive);
      }
      case 'makeOwner':
      case 'removeOwner': {
        const owner = action === 'makeOwner';
        const { data } = await setOwner({ variables: { id, version, owner, requestId } });
        return answerOf(data?.setStaffOwner);
      }
      case 'resetSecondFactor': {
        const { data } = await reset({ variables: { id, requestId } });
        return answerOf(data?.resetSecondFactor);
      }
    }
  }

  return async (action: SignInAction, requestId: string): Promise<RecordRefusal | null> => {
    const answered = await answer(action, requestId);
    return answered.kind === 'refused' ? answered.refusal : null;
  };
}
