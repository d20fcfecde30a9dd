import { useApolloClient } from '@apollo/client/react';
import { evictPeople } from './evict-people.ts';
import { PreviewRemoveFamilyDocument, RemoveFamilyDocument } from './RemoveFamily.generated.ts';
import { RemovalDialog, type Removal } from './RemovalDialog.tsx';

interface RemoveFamilyDialogProps {
  family: { id: string; name: string };
  onRemoved: (how: Removal) => void;
  onClose: () => void;
}

/** Archives or erases a family with its students. */
export function RemoveFamilyDialog({ family, onRemoved, onClose }: RemoveFamilyDialogProps) {
  const client = useApolloClient();
  const { id, name } = family;
  return (
    <RemovalDialog
      what={`the ${name} family`}
      name={name}
      enrollments={`/families/${id}/enrollments`}
      preview={async () => {
        const { data } = await client.mutate({
          mutation: PreviewRemoveFamilyDocument,
          variables: { id },
          fetchPolicy: 'no-cache',
        });
        const seen = data?.removeFamily;
        if (seen?.__typename === 'RemovalPreview') return { step: 'ready', preview: seen };
        if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
        throw new Error('The server gave no answer.');
      }}
      remove={async (requestId) => {
        const { data } = await client.mutate({
          mutation: RemoveFamilyDocument,
          variables: { id, requestId },
          update: evictPeople,
        });
        const done = data?.removeFamily;
        if (done?.__typename === 'RecordRefused' || done?.__typename === 'FamilyRemoved') {
          return done;
        }
        throw new Error('The server gave no answer.');
      }}
      onRemoved={onRemoved}
      onClose={onClose}
    />
  );
}
