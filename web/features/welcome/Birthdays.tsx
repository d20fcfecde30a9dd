import { Link } from 'react-router';
import { formatDay } from '../../lib/format.ts';
import { ComesTo } from './ComesTo.tsx';
import { Panel } from './Panel.tsx';
import type { WelcomePageQuery } from './WelcomePage.generated.ts';

type Birthday = NonNullable<WelcomePageQuery['welcome']['birthdays']>[number];

/** Who comes today and has a birthday within three days. */
export function Birthdays({ birthdays }: { birthdays: readonly Birthday[] }) {
  return (
    <Panel title="Birthdays" note="of those who come today" empty="Nobody’s within three days.">
      {birthdays.map((birthday) => (
        <li key={birthday.student.id}>
          <Link to={`/students/${birthday.student.id}`}>
            {birthday.student.firstName} {birthday.student.lastName}
          </Link>{' '}
          {said(birthday)}
          <ComesTo slots={birthday.comesTo} />
        </li>
      ))}
    </Panel>
  );
}

/** "turns 7 today", "turned 7 yesterday", "turns 7 on Tue 24 Nov" */
function said({ inDays, turns, on }: Birthday): string {
  const verb = inDays < 0 ? 'turned' : 'turns';
  return `${verb} ${String(turns)} ${days.get(inDays) ?? `on ${formatDay(on)}`}`;
}

const days: ReadonlyMap<number, string> = new Map([
  [0, 'today'],
  [1, 'tomorrow'],
  [-1, 'yesterday'],
]);
