import { formatPlainDay } from '../../lib/format.ts';
import type { Tone } from '../../ui/tone.ts';
import { ToneMark, type MarkShape } from '../../ui/ToneMark.tsx';
import type { LogLine } from './log-columns.tsx';

type EntryKindProps = Pick<
  LogLine,
  'kind' | 'isReturned' | 'enrollmentRemoved' | 'totalAfter' | 'expiresAfter'
>;

/** Longer than its column on a small screen, so it stands in a tip too. */
const KEPT = 'Punch kept, not enrolled';

type Look = readonly [tone: Tone, shape: MarkShape, words: string];

/** Everything but punches, which have more to say. */
function lookOf({ kind, totalAfter, expiresAfter }: EntryKindProps): Look | null {
  switch (kind) {
    case 'GIVE':
      return ['neutral', 'square', 'Given'];
    case 'RETURN':
      return ['makeup', 'half', 'Returned'];
    case 'TOTAL':
      return [
        'neutral',
        'diamond',
        totalAfter === null ? 'Made unlimited' : `Total set to ${String(totalAfter)}`,
      ];
    case 'DATES':
      return [
        'neutral',
        'diamond',
        expiresAfter === null ? 'Never expires' : `Expires ${formatPlainDay(expiresAfter)}`,
      ];
    case 'SUSPEND':
      return ['trial', 'bar', 'Suspended'];
    case 'UNSUSPEND':
      return ['active', 'dot', 'Unsuspended'];
    case 'DELETE':
      return ['refusal', 'triangle', 'Deleted'];
    case 'JOIN':
      return ['active', 'dot', 'Joined'];
    case 'LEAVE':
      return ['neutral', 'ring', 'Left'];
    case 'USE':
      return null;
  }
}

/** What a line of the log records, and what became of it. */
export function EntryKind(line: EntryKindProps) {
  const { isReturned, enrollmentRemoved } = line;
  const look = lookOf(line);
  if (look) {
    const [tone, shape, words] = look;
    return (
      <ToneMark tone={tone} shape={shape}>
        <span title={words}>{words}</span>
      </ToneMark>
    );
  }
  if (isReturned) {
    return (
      <ToneMark tone="neutral" shape="ring">
        <span title="Punch, returned later">
          <s>Punch</s>, returned later
        </span>
      </ToneMark>
    );
  }
  return (
    <ToneMark tone="singleDay" shape="dot">
      {enrollmentRemoved ? <span title={KEPT}>{KEPT}</span> : 'Punch'}
    </ToneMark>
  );
}
