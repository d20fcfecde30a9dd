import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { formatTimes } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NotCoveredDocument } from './NotCovered.generated.ts';

const Root = styled('section')(({ theme }) => ({
  padding: '16px 22px',
  color: theme.vars.palette.text.secondary,
  '& h3': { margin: '0 0 2px', scrollMarginTop: 16, fontSize: '0.78125rem', fontWeight: 600 },
  '& h3:focus': { outline: 'none' },
  '& p': { margin: '0 0 8px' },
  '& ul': { display: 'grid', gap: 5, margin: 0, padding: 0, listStyle: 'none' },
  '& li': { display: 'grid', gridTemplateColumns: '190px minmax(0, 1fr)', gap: '0 14px' },
  '& li > b': { color: theme.vars.palette.text.primary, fontWeight: 500 },
  '& li > span': { fontVariantNumeric: 'tabular-nums' },
  '& li > small': { gridColumn: 2 },
  '@media (max-width: 600px)': {
    padding: '14px',
    '& li': { gridTemplateColumns: '96px minmax(0, 1fr)' },
  },
}));

interface NotCoveredProps {
  passId: string;
  title: string;
  studentId: string;
  date: string;
}

/** The classes of the day that the pass does not cover. Asked for only when somebody wants to know. */
export function NotCovered({ title, ...variables }: NotCoveredProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Not cached: it would overwrite the dialog's own answer about the same date.
  const { data, error, refetch } = useQuery(NotCoveredDocument, {
    variables,
    fetchPolicy: 'no-cache',
  });
  const isThere = data !== undefined || error !== undefined;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isThere]);

  return (
    <Root>
      <h3 ref={heading} tabIndex={-1}>
        Not covered by this pass
      </h3>
      <p>“{title}” was sold for other classes than these. Another pass may cover them.</p>
      {error && <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!isThere && <Skeleton width="60%" role="status" aria-label="Loading the classes" />}
      {data && (
        <ul>
          {data.punchableClasses.notCovered.map((one) => (
            <li key={one.class.id}>
              <span>{one.timeslots.map(formatTimes).join(', ')}</span>
              <b>{one.class.name}</b>
              {one.problems
                // The sentence above says it for all of them.
                .filter(({ reason }) => reason !== 'CLASS_NOT_COVERED')
                .map(({ reason, message }) => (
                  <small key={reason}>{message}</small>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Root>
  );
}
