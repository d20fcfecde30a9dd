import { useApolloClient } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import { CheckInDocument } from './CheckIn.generated.ts';
import type { CheckInKey } from './useCheckIn.ts';

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  // Also where a dialog makes its sentences quiet.
  '&&': { color: theme.vars.palette.tone.warning },
  fontSize: '0.8125rem',
}));

/** How many others the first check-in of an occurrence marks absent, said before it is made (rule T-6). */
export function FirstCheckIn(key: CheckInKey) {
  const client = useApolloClient();
  const { answer } = useDryRun<number, never>(Object.values(key).join(' '), async () => {
    const { classId, date, starts, studentId } = key;
    const { data } = await client.mutate({
      mutation: CheckInDocument,
      variables: {
        input: { classId, date, starts, studentId, status: 'PRESENT' },
        ...{ requestId: null, dryRun: true },
      },
    });
    const answered = data?.checkIn;
    const others = answered?.__typename === 'RollPreview' ? answered.automatic : 0;
    return { step: 'ready', preview: others } satisfies DryRun<number, never>;
  });
  if (answer.step === 'loading') return <Skeleton width={260} aria-hidden />;
  if (answer.step !== 'ready' || answer.preview === 0) return null;
  const others = count(answer.preview, 'other');
  return (
    <Note>
      The first check-in here: {others} {answer.preview === 1 ? 'becomes' : 'become'} absent, until
      they are checked in too.
    </Note>
  );
}
