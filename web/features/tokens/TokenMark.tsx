import { ToneMark, type MarkShape } from '../../ui/ToneMark.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Token } from './token-words.ts';

interface Look {
  tone: Tone;
  shape: MarkShape;
  word: string;
}

const looks: Record<Token['status'], Look> = {
  AVAILABLE: { tone: 'active', shape: 'dot', word: 'Available' },
  PENDING: { tone: 'makeup', shape: 'half', word: 'Pending' },
  EXPENDED: { tone: 'neutral', shape: 'dot', word: 'Expended' },
  EXPIRED: { tone: 'neutral', shape: 'ring', word: 'Expired' },
};

const requested: Look = { tone: 'warning', shape: 'diamond', word: 'Requested' };
const withoutProgram: Look = { tone: 'refusal', shape: 'triangle', word: 'Needs a program' };

function lookOf({ status, isRequested, needsProgram }: TokenMarkProps['token']): Look {
  if (status === 'PENDING' && isRequested) return requested;
  return status === 'AVAILABLE' && needsProgram ? withoutProgram : looks[status];
}

interface TokenMarkProps {
  token: Pick<Token, 'status' | 'isRequested' | 'needsProgram'>;
}

/** How a token stands (rule M-1): what is left to do with it goes before its status. */
export function TokenMark({ token }: TokenMarkProps) {
  const { tone, shape, word } = lookOf(token);
  return (
    <ToneMark tone={tone} shape={shape}>
      {word}
    </ToneMark>
  );
}
