import { Link } from 'react-router';
import { count, formatDay, formatTime } from '../../lib/format.ts';
import { rollPathOf } from '../attendance-lists/roll-path.ts';
import { Panel, PanelLink } from './Panel.tsx';
import type { WelcomePageQuery } from './WelcomePage.generated.ts';

type Rolls = NonNullable<WelcomePageQuery['welcome']['rollsNotTaken']>;

/** Rolls of the last week that nobody took, the oldest first. */
export function RollsNotTaken({ rolls }: { rolls: Rolls }) {
  return (
    <Panel
      title="Rolls not taken"
      note={rolls.count > 0 && `${String(rolls.count)} in 7 days`}
      empty="All rolls of the last 7 days are taken."
      actions={rolls.count > 0 && <PanelLink to="/classes/rolls-not-taken">All of them</PanelLink>}
    >
      {rolls.first.map(({ id, class: of, occurrence }) => (
        <li key={id}>
          <Link to={rollPathOf(of.id, occurrence)}>{of.name}</Link>
          <small>
            {formatDay(occurrence.date)}, {formatTime(occurrence.starts)}
          </small>
        </li>
      ))}
    </Panel>
  );
}

/** How many stay away again and again: reason to call. */
export function AbsencesInARow({ amount }: { amount: number }) {
  return (
    <Panel title="Absences in a row" empty="Nobody is absent again and again.">
      {amount === 0
        ? []
        : [
            <li key="count">
              <Link to="/classes/absences-in-a-row">{count(amount, 'student')}</Link>{' '}
              {amount === 1 ? 'was' : 'were'} absent from a class several times one after the other.
            </li>,
          ]}
    </Panel>
  );
}
