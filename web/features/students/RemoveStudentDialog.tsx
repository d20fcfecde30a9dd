import { useApolloClient } from '@apollo/client/react';
import { evictPeople } from '../families/evict-people.ts';
import { PreviewRemoveStudentDocument, RemoveStudentDocument } from './RemoveStudent.generated.ts';
import { RemovalDialog, type Removal } from '../families/RemovalDialog.tsx';

interface RemoveStudentDialogProps {
  student: { id: string; name: string };
  onRemoved: (how: Removal) => void;
  onClose: () => void;
}

/** Archives or erases a student. */
export function RemoveStudentDialog({ student, onRemoved, onClose }: RemoveStudentDialogProps) {
  const client = useApolloClient();
  const { id, name } = student;
  return (
    <RemovalDialog
      what={name}
      name={name}
      enrollments={`/students/${id}/enrollments`}
      preview={async () => {
        const { data } = await client.mutate({
          mutation: PreviewRemoveStudentDocument,
          variables: { id },
          fetchPolicy: 'no-cache',
        });
        const seen = data?.removeStudent;
        if (seen?.__typename === 'RemovalPreview') return { step: 'ready', preview: seen };
        if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
        throw new Error('The server gave no answer.');
      }}
      remove={async (requestId) => {
        const { data } = await client.mutate({
          mutation: RemoveStudentDocument,
          variables: { id, requestId },
          update: evictPeople,
        });
        const done = data?.removeStudent;
        if (done?.__typename === 'RecordRefused' || done?.__typename === 'StudentRemoved') {
          return done;
        }
        throw new Error('The server gave no answer.');
      }}
      onRemoved={onRemoved}
      onClose={onClose}
    />
  );
}
