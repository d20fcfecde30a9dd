import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { formatDay } from '../../lib/format.ts';
import { addDays, weekdayOf } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useDebounced } from '../../lib/useDebounced.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { limitsOf } from './draft-input.ts';
import type { Draft } from './draft.ts';
import { RuleTesterDocument } from './RuleTester.generated.ts';

const shownAtFirst = 12;

const Root = styled('section')(({ theme }) => ({
  position: 'sticky',
  top: 'calc(var(--toolbar-height) + 12px)',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  padding: '12px 14px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.row,
  transition: 'opacity 120ms 150ms',
  '&[aria-busy=true]': { opacity: 0.6 },
  '& h3': { ...theme.typography.h3, margin: 0 },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '& ul': {
    display: 'grid',
    gap: 5,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  '& ul[tabindex]': { maxHeight: 420, overflowY: 'auto' },
  '& li > small': { display: 'block', color: theme.vars.palette.text.secondary },
  '& button': { justifySelf: 'start' },
}));

/** The Monday after the week that today lies in. */
function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}

/** "Mon 30 Nov, Tue 1, Wed 2 Dec": a month stands once, with the last of its days. */
function formatDays(dates: readonly string[]): string {
  return dates
    .map((date, place) => {
      const isLastOfMonth = dates[place + 1]?.slice(0, 7) !== date.slice(0, 7);
      const words = formatDay(date);
      return isLastOfMonth ? words : words.replace(/ [^ ]+$/, '');
    })
    .join(', ');
}

function headline(opened: number, all: number): string {
  const classes = `${String(all)} ${all === 1 ? 'class' : 'classes'}`;
  return `Opens ${String(opened)} of ${classes} next week`;
}

/** Which classes of next week a pass with these restrictions would open, as they are chosen. */
export function RuleTester({ draft }: { draft: Draft }) {
  const { today } = useAccount();
  const [showsAll, setShowsAll] = useState(false);
  const chosen = JSON.stringify(limitsOf(draft));
  const settled = useDebounced(chosen, 300);
  const limits = useMemo(() => JSON.parse(settled) as ReturnType<typeof limitsOf>, [settled]);
  const { data, previousData, error, loading, refetch } = useQuery(RuleTesterDocument, {
    variables: { limits, from: nextMonday(today) },
    // What classes meet may change while the form is open.
    fetchPolicy: 'cache-and-network',
  });
  const tested = (data ?? (error ? undefined : previousData))?.classesOpenedBy;
  const isBusy = loading || chosen !== settled;

  if (error && !tested) {
    return (
      <Root aria-label="Rule tester">
        <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
      </Root>
    );
  }
  if (!tested) {
    return (
      <Root aria-label="Rule tester" aria-busy>
        <Skeleton width="60%" />
        <Skeleton width="90%" />
        <Skeleton width="80%" />
      </Root>
    );
  }
  const { classes, openedCount, otherCount, from, to } = tested;
  const shown = showsAll ? classes : classes.slice(0, shownAtFirst);
  return (
    <Root aria-label="Rule tester" aria-busy={isBusy}>
      <h3 aria-live="polite">{headline(openedCount, openedCount + otherCount)}</h3>
      <p>
        {formatDay(from)} – {formatDay(to)}
        {openedCount === 0 &&
          '. No class that meets then fits these restrictions: nobody could use the pass.'}
      </p>
      {shown.length > 0 && (
        // Scrolls, so the keyboard must get there.
        <ul tabIndex={showsAll ? 0 : undefined} aria-label="Classes that it opens">
          {shown.map(({ class: one, dates }) => (
            <li key={one.id}>
              {one.name}
              <small>
                {formatDays(dates)} · {one.location.name}
              </small>
            </li>
          ))}
        </ul>
      )}
      {showsAll && openedCount > classes.length && <p>and {openedCount - classes.length} more</p>}
      {classes.length > shownAtFirst && (
        <Button
          size="small"
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? 'Show fewer' : `Show all ${String(classes.length)}`}
        </Button>
      )}
    </Root>
  );
}
