import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { MedicalIcon } from '../../ui/icons.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Section } from '../../ui/Section.tsx';
import { ComesTo } from './ComesTo.tsx';
import { WelcomeAlertsDocument } from './MedicalAlerts.generated.ts';
import { Panel } from './Panel.tsx';
import { useServerNow } from './useServerNow.ts';

const Alert = styled('span')(({ theme }) => ({
  display: 'flex',
  gap: 6,
  '& > svg': { flex: 'none', marginTop: 1, color: theme.vars.palette.tone.refusal },
  '& > span': { whiteSpace: 'pre-line' },
}));

const title = 'Medical alerts';
const note = 'of those who come today';

interface MedicalAlertsProps {
  locationId: string | null;
  /** When the server answered for the page. */
  now: string;
}

/**
 * What must be known of those who come today; those whose classes are over come last. Asked for by itself and never
 * again while it stands open: each reading is written down.
 */
export function MedicalAlerts({ locationId, now }: MedicalAlertsProps) {
  const time = useServerNow(now);
  const { data, error, refetch } = useQuery(WelcomeAlertsDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    variables: { locationId },
  });
  const alerts = data?.welcome.medicalAlerts;

  if (error && !alerts) {
    return (
      <Section title={title} note={note}>
        <Card>
          <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
        </Card>
      </Section>
    );
  }
  if (!alerts) {
    return (
      <Section title={title} note={note}>
        <Skeleton variant="rounded" height={120} sx={{ borderRadius: '10px' }} />
      </Section>
    );
  }
  const isOver = ({ comesTo }: (typeof alerts)[number]) =>
    comesTo.every(({ endsAt }) => Date.parse(endsAt) <= time);
  const ordered = [...alerts.filter((one) => !isOver(one)), ...alerts.filter(isOver)];
  return (
    <Panel title={title} note={note} empty="Nothing to know of anybody.">
      {ordered.map(({ student, alert, comesTo }) => (
        <li key={student.id}>
          <Link to={`/students/${student.id}`}>
            {student.firstName} {student.lastName}
          </Link>
          <Alert>
            <MedicalIcon />
            <span>{alert}</span>
          </Alert>
          <ComesTo slots={comesTo} />
        </li>
      ))}
    </Panel>
  );
}
