import type { Tone } from './tone.ts';
import { ToneMark, type MarkShape } from './ToneMark.tsx';

export type PassStatusName = 'ACTIVE' | 'FUTURE' | 'SUSPENDED' | 'EXPIRED' | 'USED_UP';

const looks: Record<PassStatusName, { tone: Tone; shape: MarkShape; word: string }> = {
  ACTIVE: { tone: 'active', shape: 'dot', word: 'Active' },
  FUTURE: { tone: 'makeup', shape: 'half', word: 'Future' },
  SUSPENDED: { tone: 'trial', shape: 'bar', word: 'Suspended' },
  EXPIRED: { tone: 'neutral', shape: 'ring', word: 'Expired' },
  USED_UP: { tone: 'neutral', shape: 'dot', word: 'Used up' },
};

/** The status of a punch pass. */
export function StatusDot({ status }: { status: PassStatusName }) {
  const { tone, shape, word } = looks[status];
  return (
    <ToneMark tone={tone} shape={shape}>
      {word}
    </ToneMark>
  );
}

interface ActivityDotProps {
  isActive: boolean;
  /** It was removed, and is kept for what happened with it. */
  isArchived?: boolean;
}

/** Active, inactive or archived, for families, students and classes. */
export function ActivityDot({ isActive, isArchived = false }: ActivityDotProps) {
  if (isArchived) {
    return (
      <ToneMark tone="neutral" shape="bar">
        Archived
      </ToneMark>
    );
  }
  return (
    <ToneMark tone={isActive ? 'active' : 'neutral'} shape={isActive ? 'dot' : 'ring'}>
      {isActive ? 'Active' : 'Inactive'}
    </ToneMark>
  );
}
