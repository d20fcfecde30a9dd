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

/** The type of an enrollment. */
export function TypeTag({ type }: { type: EnrollmentTypeName }) {
  const { tone, shape, word } = looks[type];
  return (
    <ToneMark tone={tone} shape={shape}>
      {word}
    </ToneMark>
  );
}
