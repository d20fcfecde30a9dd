import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { useDesk } from '../../lib/desk.ts';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { TypeTag } from '../../ui/TypeTag.tsx';
import type { RemovedPlace } from './roster-words.ts';

const List = styled('ul')(({ theme }) => ({
  margin: '10px 0 0',
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 14px',
    minHeight: 38,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& a:not([class*=Button])': {
    color: theme.vars.palette.primary.main,
    fontWeight: 600,
    textDecoration: 'none',
  },
  '& li > span:last-of-type': { marginRight: 'auto' },
}));

const Text = styled('p')({ margin: 0 });

interface PlacesToGiveAgainProps {
  places: readonly RemovedPlace[];
  date: string;
}

/** Whose one-day places went with a date that is held again, each with the way to give it back. */
export function PlacesToGiveAgain({ places, date }: PlacesToGiveAgainProps) {
  const desk = useDesk();
  const mayPunch = useMayPunch();
  const maySeeEnrollments = useMaySeeEnrollments();
  return (
    <div>
      <Text>
        These one-day places went when the date was cancelled. They do not come back by themselves.
      </Text>
      <List aria-label="Places to give again">
        {places.map(({ id, student, type, wasPaidByPass }) => (
          <li key={id}>
            <Link to={`/students/${student.id}`}>
              {student.firstName} {student.lastName}
            </Link>
            <TypeTag type={type} />
            <span>{wasPaidByPass && 'paid by a pass, whose punch came back'}</span>
            {wasPaidByPass && mayPunch ? (
              <Button
                size="small"
                aria-label={`Punch ${student.firstName} ${student.lastName} in again`}
                onClick={() => {
                  desk.openAlone({ kind: 'punch', studentId: student.id, date });
                }}
              >
                Punch in again
              </Button>
            ) : (
              maySeeEnrollments && (
                <Button
                  size="small"
                  component={Link}
                  to={`/students/${student.id}/enrollments`}
                  aria-label={`Enrollments of ${student.firstName} ${student.lastName}`}
                >
                  Enrollments
                </Button>
              )
            )}
          </li>
        ))}
      </List>
    </div>
  );
}
