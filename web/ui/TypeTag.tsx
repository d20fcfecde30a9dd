import type { Tone } from './tone.ts';
import { ToneMark, type MarkShape } from './ToneMark.tsx';

type EnrollmentTypeName = 'ACTIVE' | 'TRIAL' | 'MAKEUP' | 'SINGLE_DAY' | 'WAIT';

const looks: Record<EnrollmentTypeName, { tone: Tone; shape: MarkShape; word: string }> = {
  ACTIVE: { tone: 'active', shape: 'square', word: 'Active' },
  TRIAL: { tone: 'trial', shape: 'triangle', word: 'Trial' },
  MAKEUP: { tone: 'makeup', shape: 'diamond', word: 'Makeup' },
  SINGLE_DAY: { tone: 'singleDay', shape: 'dot', word: 'Single day' },
  WAIT: { tone: 'wait', shape: 'ring', word: 'Waiting' },
};

interface TypeTagProps {
  type: EnrollmentTypeName;
  /** Of an enrollment that is over: what to say in place of its type, if anything. */
  over?: string | null;
}

/** The type of an enrollment; one that is over has the shape of its type, and not its colour. */
export function TypeTag({ type, over }: TypeTagProps) {
  const { tone, shape, word } = looks[type];
  return (
    <ToneMark tone={over === undefined ? tone : 'neutral'} shape={shape}>
      {over ?? word}
    </ToneMark>
  );
}
