import type { FragmentType } from '@apollo/client/masking';
import { Link } from 'react-router';
import { count, formatDay } from '../../lib/format.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import {
  ExpiringPasses_passFragmentDoc,
  type ExpiringPasses_passFragment,
} from './ExpiringPasses.generated.ts';
import { Panel, PanelLink } from './Panel.tsx';

interface ExpiringPassesProps {
  passes: readonly FragmentType<typeof ExpiringPasses_passFragmentDoc>[];
}

/** Passes that end within two weeks and have punches left: reason to call a family. */
export function ExpiringPasses(props: ExpiringPassesProps) {
  const withFamilies = usePermission('FAMILIES');
  const mayOpen = useMaySeeEnrollments();
  const passes = useFragmentList(ExpiringPasses_passFragmentDoc, props.passes, {
    withFamilies,
    withStudents: usePermission('STUDENTS'),
  });
  return (
    <Panel
      title="Passes about to expire"
      empty="No pass with punches left ends within 14 days."
      actions={
        passes.length > 0 && (
          <PanelLink to="/passes?status=active%2Cfuture&expiring=14">All of them</PanelLink>
        )
      }
    >
      {passes.map((pass) => {
        const to = mayOpen ? addressOf(pass) : null;
        return (
          <li key={pass.id}>
            {to ? <Link to={to}>{holderOf(pass)}</Link> : holderOf(pass)} {pass.title}
            <small>
              ends {pass.expires && formatDay(pass.expires)},{' '}
              {pass.left === null ? 'no limit' : `${count(pass.left, 'punch', 'punches')} left`}
            </small>
          </li>
        );
      })}
    </Panel>
  );
}

/** Whose it is: the family, or for those who may not see families its students. */
function holderOf({ family, holders }: ExpiringPasses_passFragment): string {
  if (family) return family.name;
  return (
    holders?.map(({ student }) => `${student.firstName} ${student.lastName}`).join(', ') ??
    'A family'
  );
}

/** The Enrollments View that has the pass. */
function addressOf({ family, holders }: ExpiringPasses_passFragment): string | null {
  if (family) return `/families/${family.id}/enrollments`;
  const student = holders?.[0]?.student;
  return student ? `/students/${student.id}/enrollments` : null;
}
