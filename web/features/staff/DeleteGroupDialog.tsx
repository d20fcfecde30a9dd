import { useMutation } from '@apollo/client/react';
import { answerOf } from '../../forms/record-refusal.ts';
import { count } from '../../lib/format.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { DeleteUserGroupDocument } from './DeleteGroupDialog.generated.ts';
import type { UserGroupsTable_groupFragment } from './UserGroupsTable.generated.ts';

interface DeleteGroupDialogProps {
  group: UserGroupsTable_groupFragment;
  onClose: () => void;
}

/** Deletes a user group, after it is said who loses by it. */
export function DeleteGroupDialog({ group, onClose }: DeleteGroupDialogProps) {
  const { id, name, memberCount } = group;
  const [remove] = useMutation(DeleteUserGroupDocument, {
    // The viewer may have been in it.
    refetchQueries: ['ViewerGate'],
    update: (cache) => {
      cache.evict({ id: cache.identify({ __typename: 'UserGroup', id }) });
      cache.gc();
    },
  });
  return (
    <ActionDialog
      title={`Delete “${name}”?`}
      confirmLabel="Delete"
      doingLabel="Deleting…"
      isDanger
      done="it was deleted"
      send={async (requestId) => {
        // What it takes from its members stands in the question.
        const { data } = await remove({ variables: { id, confirmed: true, requestId } });
        const answer = answerOf(data?.deleteUserGroup);
        return answer.kind === 'refused' ? answer.refusal : null;
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <p>
        {memberCount === 0
          ? 'Nobody is in it.'
          : `${count(memberCount, 'person is', 'people are')} in it and would lose what only it grants, from their next click on.`}
      </p>
    </ActionDialog>
  );
}
