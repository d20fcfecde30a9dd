import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { useUndoPreview } from './useUndoPreview.ts';

const Text = styled('p')({ margin: '0 0 8px' });

interface UndoQuestionProps {
  answer: ReturnType<typeof useUndoPreview>;
  isKept: boolean;
  passIsGone: boolean;
  returnPunch: boolean;
  onReturnPunch: (returns: boolean) => void;
}

const choices = [
  [false, 'No, it stays used'],
  [true, 'Yes, give it back'],
] as const;

/**
 * What undoing does: before the class's date the punch returns; on and after it, that is asked, unless the pass is
 * deleted, to which nothing comes back.
 */
export function UndoQuestion({
  answer,
  isKept,
  passIsGone,
  returnPunch,
  onReturnPunch,
}: UndoQuestionProps) {
  return (
    <DryRunAnswer answer={answer}>
      {({ punchReturned, leftAfter }) => {
        const balance =
          leftAfter === null
            ? '.'
            : `, and the pass has ${count(leftAfter, 'punch', 'punches')} left.`;
        if (isKept) return <Text>The punch returns{balance}</Text>;
        if (punchReturned) {
          return (
            <Text>
              The enrollment is removed. Its day is still to come, so the punch returns{balance}
            </Text>
          );
        }
        if (passIsGone) {
          return (
            <Text>The enrollment is removed. Its pass is deleted, so no punch comes back.</Text>
          );
        }
        return (
          <>
            <Text>The enrollment is removed. The day of the class is here or over.</Text>
            <FormGroup label="Return the punch?">
              {choices.map(([returns, label]) => (
                <Choice
                  key={label}
                  type="radio"
                  name="return-punch"
                  label={label}
                  checked={returns === returnPunch}
                  onChange={() => {
                    onReturnPunch(returns);
                  }}
                />
              ))}
            </FormGroup>
          </>
        );
      }}
    </DryRunAnswer>
  );
}
