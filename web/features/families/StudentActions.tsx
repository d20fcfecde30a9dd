import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { IconLink } from '../../ui/IconLink.tsx';
import { EnrollmentsIcon, OpenIcon } from '../../ui/icons.tsx';

/** The row actions of a student, wherever students are listed. */
export function StudentActions({ id, name }: { id: string; name: string }) {
  const maySeeEnrollments = useMaySeeEnrollments();
  return (
    <>
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
