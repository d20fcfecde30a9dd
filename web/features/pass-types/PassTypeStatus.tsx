import type { Tone } from '../../ui/tone.ts';
import { ToneMark, type MarkShape } from '../../ui/ToneMark.tsx';
import type { PassTypeStatus as Status } from './PassTypesTable.generated.ts';

const looks: Record<Status, { tone: Tone; shape: MarkShape; word: string }> = {
  FOR_SALE: { tone: 'active', shape: 'dot', word: 'For sale' },
  NOT_FOR_SALE: { tone: 'neutral', shape: 'ring', word: 'Not for sale' },
  SUSPENDED: { tone: 'trial', shape: 'bar', word: 'Suspended' },
};

/** Whether passes of a type can be sold and used. */
export function PassTypeStatus({ status }: { status: Status }) {
  const { tone, shape, word } = looks[status];
  return (
    <ToneMark tone={tone} shape={shape}>
      {word}
    </ToneMark>
  );
}
