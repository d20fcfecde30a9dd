import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { recordAddress } from '../history/record-address.ts';
import { AuditDetailsDocument, type AuditDetailsQuery } from './AuditDetails.generated.ts';
import { kinds } from './audit-filters.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: '6px 0 10px',
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
  '& dl': {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) minmax(0, 1fr)',
    gap: '4px 18px',
    margin: 0,
    maxWidth: 820,
  },
  '& dl > div': { display: 'contents' },
  '& dt, & [data-head]': {
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
    fontWeight: 600,
  },
  '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& dd[data-before]': { color: theme.vars.palette.text.secondary },
  '@media (max-width: 600px)': {
    '& dl': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '& [data-heads] > :first-of-type': { display: 'none' },
    '& dt': { gridColumn: '1 / -1' },
  },
}));

type Entry = AuditDetailsQuery['auditRecord'];

/** What an entry changed, and the records that it is about. It is read when it is opened: that may be written down too. */
export function AuditDetails({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(AuditDetailsDocument, { variables: { id } });
  if (error) return <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Root role="status" aria-label="Loading what was changed">
        <Skeleton width="40%" />
      </Root>
    );
  }
  const entry = data.auditRecord;
  return (
    <Root>
      <Changes entry={entry} />
      <Targets entry={entry} />
    </Root>
  );
}

function Changes({ entry }: { entry: Entry }) {
  if (entry.changesAreHidden) {
    return <p>What was changed is hidden: seeing it needs the permission for such records.</p>;
  }
  if (entry.changes.length === 0) return <p>It changed no field.</p>;
  return (
    <dl>
      <div aria-hidden data-heads>
        <span data-head>Field</span>
        <span data-head>Before</span>
        <span data-head>After</span>
      </div>
      {entry.changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd data-before>{before ?? '–'}</dd>
          <dd>{after ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Targets({ entry }: { entry: Entry }) {
  const named = entry.targets.filter(({ name, isErased }) => name !== null || isErased);
  // A single one is named by the sentence already.
  if (named.length === 0 || entry.targetCount === 1) return null;
  const rest = entry.targetCount - named.length;
  return (
    <p>
      About{' '}
      {named.map(({ kind, id, name, isErased }, index) => {
        const to = isErased ? null : recordAddress(kind, id);
        return (
          <span key={id}>
            {index > 0 && ' · '}
            {kinds[kind].toLowerCase()}:{' '}
            {isErased ? 'erased' : to ? <Link to={to}>{name}</Link> : name}
          </span>
        );
      })}
      {rest > 0 && ` · ${String(rest)} more`}
    </p>
  );
}
