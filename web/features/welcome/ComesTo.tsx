import { Fragment } from 'react';
import { Link } from 'react-router';
import { formatTime } from '../../lib/format.ts';

interface ComesToProps {
  slots: readonly { starts: string; class: { id: string; name: string } }[];
}

/** What somebody comes to today: "16:30 Open Gym". */
export function ComesTo({ slots }: ComesToProps) {
  return (
    <small>
      {slots.map(({ starts, class: of }, index) => (
        <Fragment key={`${of.id} ${starts}`}>
          {index > 0 && ', '}
          {formatTime(starts)} <Link to={`/classes/${of.id}`}>{of.name}</Link>
        </Fragment>
      ))}
    </small>
  );
}
