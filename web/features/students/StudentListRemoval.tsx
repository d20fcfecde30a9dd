import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { DeleteIcon, RestoreIcon } from '../../ui/action-icons.tsx';
import { IconAction } from '../../ui/IconAction.tsx';

const RemoveStudentDialog = lazyComponent(
  async () => (await import('./RemoveStudentDialog.tsx')).RemoveStudentDialog,
);
const RestoreStudentDialog = lazyComponent(
  async () => (await import('./RestoreStudentDialog.tsx')).RestoreStudentDialog,
);

interface StudentListRemovalProps {
  student: { id: string; name: string; isArchived: boolean };
  onChanged: (told: string) => void;
}

/** Takes a student out of the list of students, or out of the archive. */
export function StudentListRemoval({ student, onChanged }: StudentListRemovalProps) {
  const { name, isArchived } = student;
  const [isAsked, setAsked] = useState(false);
  const Dialog = isArchived ? RestoreStudentDialog : RemoveStudentDialog;
  const close = () => {
    setAsked(false);
  };
  const done = (told: string) => {
    close();
    onChanged(told);
  };

  return (
    <>
      <IconAction
        tip={isArchived ? 'Restore…' : 'Remove…'}
        label={`${isArchived ? 'Restore' : 'Remove'} ${name}`}
        onIntent={() => void Dialog.preload()}
        onClick={() => {
          setAsked(true);
        }}
      >
        {isArchived ? <RestoreIcon /> : <DeleteIcon />}
      </IconAction>
      {isAsked &&
        (isArchived ? (
          <RestoreStudentDialog
            student={student}
            onDone={() => {
              done(`${name} is restored.`);
            }}
            onClose={close}
          />
        ) : (
          <RemoveStudentDialog
            student={student}
            onRemoved={(how) => {
              done(`${name} is ${how === 'ERASED' ? 'erased' : 'archived'}.`);
            }}
            onClose={close}
          />
        ))}
    </>
  );
}
