import { useApolloClient } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useWatch } from 'react-hook-form';
import { expectedAbsencesForm } from '../../../server/features/attendance/expected-absences.form.ts';
import { count, formatDay, formatTime } from '../../lib/format.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import {
  PreviewAbsencesDocument,
  type PreviewAbsencesMutation,
} from './AbsencesPreview.generated.ts';
import type { AbsencesValues } from './absences-form.ts';

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '10px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.background.default,
  fontSize: '0.8125rem',
  '& h3': { margin: 0, fontSize: '0.8125rem', fontWeight: 640 },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
  '& ul': {
    display: 'grid',
    gap: 5,
    maxHeight: 300,
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    listStyle: 'none',
  },
  '& li small': { display: 'block', color: theme.vars.palette.text.secondary },
  '&[aria-busy=true] ul': { opacity: 0.6 },
}));

type Preview = Extract<
  PreviewAbsencesMutation['recordExpectedAbsences'],
  { __typename: 'ExpectedAbsencesPreview' }
>;
type Absence = Preview['absences'][number];
interface Refusal {
  sentences: readonly string[];
}

/** What would be written down, as the server says while one still chooses. */
export function AbsencesPreview({ withNames }: { withNames: boolean }) {
  const client = useApolloClient();
  const read = expectedAbsencesForm.safeParse(useWatch<AbsencesValues>());
  // Typing the comment changes nothing of what is hit.
  const input = read.success ? { ...read.data, comment: null } : null;
  const { answer, isStale } = useDryRun<Preview, Refusal>(
    input ? JSON.stringify(input) : '',
    async (): Promise<DryRun<Preview, Refusal>> => {
      if (!input) return { step: 'loading' };
      const { data } = await client.mutate({
        mutation: PreviewAbsencesDocument,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      const said = data?.recordExpectedAbsences;
      if (said?.__typename === 'ExpectedAbsencesPreview') return { step: 'ready', preview: said };
      if (said?.__typename !== 'RecordRefused') throw new Error('The server gave no answer.');
      const sentences = said.fields.map(({ message }) => message);
      return {
        step: 'refused',
        refusal: { sentences: sentences.length > 0 ? [...new Set(sentences)] : [said.message] },
      };
    },
    250,
  );
  return (
    <Box aria-label="What is recorded" aria-live="polite" aria-busy={input !== null && isStale}>
      {input === null ? (
        <p>Choose {withNames ? 'who and when' : 'when'}: here stands what is recorded.</p>
      ) : (
        <Answered answer={answer} withNames={withNames} />
      )}
    </Box>
  );
}

function Answered({ answer, withNames }: { answer: DryRun<Preview, Refusal>; withNames: boolean }) {
  if (answer.step === 'loading') return <Skeleton width="70%" role="status" aria-label="Loading" />;
  if (answer.step === 'failed') return <p>{problemTitle(answer.problem)}</p>;
  if (answer.step === 'refused') {
    return (
      <>
        <h3>Nothing to record</h3>
        {answer.refusal.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </>
    );
  }
  const { absences, says } = answer.preview;
  return (
    <>
      <h3>{count(absences.length, 'absence')} to record</h3>
      <ul tabIndex={0} aria-label="Absences to record">
        {occurrencesOf(absences).map(({ key, first, names }) => (
          <li key={key}>
            {formatDay(first.date)}, {formatTime(first.starts)} {first.className}
            {withNames && <small>{names.join(', ')}</small>}
          </li>
        ))}
      </ul>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Those of siblings at one occurrence stand together. */
function occurrencesOf(absences: readonly Absence[]) {
  const found = new Map<string, { key: string; first: Absence; names: string[] }>();
  for (const one of absences) {
    const key = `${one.classId}@${one.date}T${one.starts}`;
    const at = found.get(key) ?? { key, first: one, names: [] };
    at.names.push(one.studentName);
    found.set(key, at);
  }
  return [...found.values()];
}
