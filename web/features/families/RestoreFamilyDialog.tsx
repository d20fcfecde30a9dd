import { useApolloClient } from '@apollo/client/react';
import { ConfirmChangeDialog } from './ConfirmChangeDialog.tsx';
import { evictPeople } from './evict-people.ts';
import { PreviewRestoreFamilyDocument, RestoreFamilyDocument } from './RemoveFamily.generated.ts';

interface RestoreFamilyDialogProps {
  family: { id: string; name: string };
  onDone: () => void;
  onClose: () => void;
}

/** Takes a family out of the archive. */
export function RestoreFamilyDialog({ family, onDone, onClose }: RestoreFamilyDialogProps) {
  const client = useApolloClient();
  const { id, name } = family;
  return (
    <ConfirmChangeDialog
      title={`Restore the ${name} family?`}
      meaning="It stands in the lists again, with the students who were archived with it."
      verb="Restore"
      doing="Restoring…"
      preview={async () => {
        const { data } = await client.mutate({
          mutation: PreviewRestoreFamilyDocument,
          variables: { id },
          fetchPolicy: 'no-cache',
        });
        const seen = data?.restoreFamily;
        if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
        if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
        throw new Error('The server gave no answer.');
      }}
      send={async (requestId) => {
        const { data } = await client.mutate({
          mutation: RestoreFamilyDocument,
          variables: { id, requestId },
          update: evictPeople,
        });
        const done = data?.restoreFamily;
        if (done?.__typename === 'RecordRefused') return done;
        if (done?.__typename !== 'FamilySaved') throw new Error('The server gave no answer.');
        onDone();
        return null;
      }}
      onClose={onClose}
    />
  );
}
