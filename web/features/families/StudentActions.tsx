import { useDesk } from '../../lib/desk.ts';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { EnrollmentsIcon, OpenIcon } from '../../ui/icons.tsx';
import { PunchIcon } from '../../ui/PunchIcon.tsx';
import { StudentAttendanceActions } from '../attendance/StudentAttendanceActions.tsx';

interface StudentActionsProps {
  id: string;
  name: string;
  /** Check-in mode is on, and the viewer marks attendance. */
  mayCheckIn: boolean;
}

/** The row actions of a student, wherever students are listed. */
export function StudentActions({ id, name, mayCheckIn }: StudentActionsProps) {
  const maySeeEnrollments = useMaySeeEnrollments();
  const mayPunch = useMayPunch();
  const desk = useDesk();
  return (
    <>
      {mayPunch && (
        <IconAction
          tip="Punch in"
          label={`Punch in ${name}`}
          onClick={() => {
            desk.open({ kind: 'punch', studentId: id });
          }}
        >
          <PunchIcon />
        </IconAction>
      )}
      <StudentAttendanceActions id={id} name={name} mayCheckIn={mayCheckIn} />
      <IconLink to={`/students/${id}`} tip="Open" label={`Open ${name}`}>
        <OpenIcon />
      </IconLink>
      {maySeeEnrollments && (
        <IconLink
          to={`/students/${id}/enrollments`}
          tip="Enrollments"
          label={`Enrollments of ${name}`}
        >
          <EnrollmentsIcon />
        </IconLink>
      )}
    </>
  );
}
