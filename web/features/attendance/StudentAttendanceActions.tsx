import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { CheckInIcon } from './check-in-icon.tsx';

const StudentCheckInDialog = lazyComponent(
  async () => (await import('./StudentCheckInDialog.tsx')).StudentCheckInDialog,
);

interface StudentCheckInProps {
  id: string;
  name: string;
}

/** Opens today’s classes of a student, to be marked at once. */
export function StudentCheckIn({ id, name }: StudentCheckInProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconAction
        tip="Check in"
        label={`Check in ${name}`}
        onIntent={() => void StudentCheckInDialog.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        <CheckInIcon />
      </IconAction>
      {isOpen && (
        <StudentCheckInDialog
          student={{ id, name }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface StudentAttendanceActionsProps extends StudentCheckInProps {
  /** Check-in mode is on, and the viewer marks. */
  mayCheckIn: boolean;
}

/** The row actions that have to do with a student’s attendance. */
export function StudentAttendanceActions(props: StudentAttendanceActionsProps) {
  const { id, name, mayCheckIn } = props;
  const maySee = usePermission('ATTENDANCE');
  return (
    <>
      {mayCheckIn && <StudentCheckIn id={id} name={name} />}
      {maySee && (
        <IconLink
          to={`/students/${id}/attendance`}
          tip="Attendance"
          label={`Attendance of ${name}`}
        >
          <CheckIcon />
        </IconLink>
      )}
    </>
  );
}
