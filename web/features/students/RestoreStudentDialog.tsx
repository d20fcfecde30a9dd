import { useApolloClient } from '@apollo/client/react';
import { ConfirmChangeDialog } from '../families/ConfirmChangeDialog.tsx';
import { evictPeople } from '../families/evict-people.ts';
import {
  PreviewRestoreStudentDocument,
  RestoreStudentDocument,
} from './RemoveStudent.generated.ts';

interface RestoreStudentDialogProps {
  student: { id: string; name: string };
  onDone: () => void;
  onClose: () => void;
}

/** Takes a student out of the archive. */
export function RestoreStudentDialog({ student, onDone, onClose }: RestoreStudentDialogProps) {
  const client = useApolloClient();
  const { id, name } = student;
  return (
    <ConfirmChangeDialog
      title={`Restore ${name}?`}
      meaning="The student stands in the lists again, and has the passes of the family."
      verb="Restore"
      doing="Restoring…"
      preview={async () => {
        const { data } = await client.mutate({
          mutation: PreviewRestoreStudentDocument,
          variables: { id },
          fetchPolicy: 'no-cache',
        });
        const seen = data?.restoreStudent;
        if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
        if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
        throw new Error('The server gave no answer.');
      }}
      send={async (requestId) => {
        const { data } = await client.mutate({
          mutation: RestoreStudentDocument,
          variables: { id, requestId },
          update: evictPeople,
        });
        const done = data?.restoreStudent;
        if (done?.__typename === 'RecordRefused') return done;
        if (done?.__typename !== 'StudentSaved') throw new Error('The server gave no answer.');
        onDone();
        return null;
      }}
      onClose={onClose}
    />
  );
}
