import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import type { useUndoPreview } from './useUndoPreview.ts';

const Choice = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 32,
  fontWeight: 600,
  '& input': { width: 16, height: 16, margin: 0, accentColor: theme.vars.palette.primary.main },
  '@media (pointer: coarse)': { minHeight: 44 },
}));

const Text = styled('p')({ margin: '0 0 6px' });

interface UndoQuestionProps {
  answer: ReturnType<typeof useUndoPreview>;
  isKept: boolean;
  returnPunch: boolean;
  onReturnPunch: (returns: boolean) => void;
}

/** What undoing does: before the class's date the punch returns; on and after it, that is asked. */
export function UndoQuestion({ answer, isKept, returnPunch, onReturnPunch }: UndoQuestionProps) {
  if (answer.step === 'loading') return <Skeleton width="70%" role="status" aria-label="Loading" />;
  if (answer.step === 'refused') {
    return <Problem message={answer.refusal.message} fix={answer.refusal.fix} />;
  }
  if (answer.step === 'failed') {
    const { problem } = answer;
    return problem.kind === 'refused' ? (
      <Problem message={problem.message} />
    ) : (
      <Problem message={problemTitle(problem)} fix="Close this and try again." />
    );
  }
  const { punchReturned, leftAfter } = answer.preview;
  const left = leftAfter === null ? '' : ` ${String(leftAfter)} left then.`;
  if (isKept) return <Text>The punch returns.{left}</Text>;
  if (punchReturned) return <Text>The enrollment is removed. The punch returns.{left}</Text>;
  return (
    <>
      <Text>
        The enrollment is removed. The day of the class is here or over, so the punch stays used
        unless you return it.
      </Text>
      <Choice>
        <input
          type="checkbox"
          checked={returnPunch}
          onChange={(event) => {
            onReturnPunch(event.target.checked);
          }}
        />
        Return the punch
      </Choice>
    </>
  );
}
