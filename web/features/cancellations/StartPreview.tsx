import { styled } from '@mui/material/styles';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { TaskMeaning, type Meaning } from '../tasks/TaskMeaning.tsx';

/** A day is typed in parts, and each would be asked for. */
const DELAY_MS = 300;

const Box = styled('section')(({ theme }) => ({
  minHeight: 132,
  padding: '12px 14px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.row,
  '&[data-said=true]': { backgroundColor: theme.vars.palette.soft.warning },
  '& h2': { margin: '0 0 8px', fontSize: '0.8125rem', fontWeight: 640 },
  '& p': { margin: 0 },
  '& [aria-busy=true]': { opacity: 0.55 },
}));

export interface Refusal {
  message: string;
  fix: string | null;
}

interface StartPreviewProps<Output> {
  /** Of the form that is around it. */
  schema: z.ZodType<Output>;
  ask: (values: Output) => Promise<DryRun<Meaning, Refusal>>;
}

/** What would happen, before it is started; anew with each change of the form. */
export function StartPreview<Output>({ schema, ask }: StartPreviewProps<Output>) {
  const read = schema.safeParse(useWatch());
  return (
    <Box aria-label="What this does" data-said={read.success}>
      <h2>What this does</h2>
      {read.success ? (
        <Asked values={read.data} ask={ask} />
      ) : (
        <p>It stands here once the form is filled in.</p>
      )}
    </Box>
  );
}

function Asked<Output>({
  values,
  ask,
}: Pick<StartPreviewProps<Output>, 'ask'> & { values: Output }) {
  const { answer, isStale } = useDryRun(JSON.stringify(values), () => ask(values), DELAY_MS);
  return (
    <div role="status" aria-busy={isStale}>
      <DryRunAnswer answer={answer}>{(meaning) => <TaskMeaning meaning={meaning} />}</DryRunAnswer>
    </div>
  );
}
