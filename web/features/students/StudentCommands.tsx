import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useDesk } from '../../lib/desk.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { useMayRedeem } from '../../lib/useMayRedeem.ts';
import { MoreMenu } from '../../ui/MoreMenu.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';

const MoveStudentDialog = lazyComponent(
  async () => (await import('./MoveStudentDialog.tsx')).MoveStudentDialog,
);
const RemoveStudentDialog = lazyComponent(
  async () => (await import('./RemoveStudentDialog.tsx')).RemoveStudentDialog,
);
const RestoreStudentDialog = lazyComponent(
  async () => (await import('./RestoreStudentDialog.tsx')).RestoreStudentDialog,
);

interface StudentCommandsProps {
  student: { id: string; firstName: string; lastName: string; isArchived: boolean };
  /** null for those who may not see families */
  familyId: string | null;
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** What may be done with a student as a whole. */
export function StudentCommands({ student, familyId, onChanged }: StudentCommandsProps) {
  const { id, firstName, isArchived } = student;
  const name = `${firstName} ${student.lastName}`;
  const navigate = useNavigate();
  const desk = useDesk();
  const mayPunch = useMayPunch() && !isArchived;
  const mayRedeem = useMayRedeem() && !isArchived;
  const mayChange = usePermission('STUDENTS', 'FULL') && !isArchived;
  const mayMove = usePermission('FAMILIES', 'FULL') && mayChange;
  const mayRemove = usePermission('DELETE_STUDENTS', 'FULL');
  const maySeeEnrollments = useMaySeeEnrollments();
  const maySeeAttendance = usePermission('ATTENDANCE');
  const [asked, setAsked] = useState<'move' | 'remove' | 'restore' | null>(null);
  useFocusAfterDialog(asked !== null);

  const item = (label: string, dialog: NonNullable<typeof asked>) => ({
    label,
    onChoose: () => {
      setAsked(dialog);
    },
  });
  const items = [
    ...(mayRedeem
      ? [
          {
            label: 'Find a makeup',
            onChoose: () => void navigate(`/students/${id}/makeups`),
          },
        ]
      : []),
    ...(mayMove && familyId !== null ? [item('Move to another family…', 'move')] : []),
    ...(mayRemove ? [isArchived ? item('Restore…', 'restore') : item('Remove…', 'remove')] : []),
  ];
  const close = () => {
    setAsked(null);
  };
  const done = (told: string) => {
    close();
    onChanged(told);
  };

  return (
    <>
      <MoreMenu of={name} items={items} />
      {mayChange && (
        <Button component={Link} to={`/students/${id}/edit`}>
          Edit
        </Button>
      )}
      {mayPunch && (
        <Button
          onClick={() => {
            desk.open({ kind: 'punch', studentId: id });
          }}
        >
          Punch in
        </Button>
      )}
      {maySeeAttendance && (
        <Button component={Link} to={`/students/${id}/attendance`}>
          Attendance
        </Button>
      )}
      {maySeeEnrollments && (
        <Button
          variant="contained"
          color="primary"
          component={Link}
          to={`/students/${id}/enrollments`}
        >
          Enrollments
        </Button>
      )}
      {asked === 'move' && familyId !== null && (
        <MoveStudentDialog student={student} familyId={familyId} onMoved={done} onClose={close} />
      )}
      {asked === 'remove' && (
        <RemoveStudentDialog
          student={{ id, name }}
          onRemoved={(how) => {
            if (how === 'ARCHIVED') {
              done(`${firstName} is archived.`);
              return;
            }
            void navigate('/students', { replace: true, state: { saved: `${name} is erased.` } });
          }}
          onClose={close}
        />
      )}
      {asked === 'restore' && (
        <RestoreStudentDialog
          student={{ id, name }}
          onDone={() => {
            done(`${firstName} is restored.`);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
