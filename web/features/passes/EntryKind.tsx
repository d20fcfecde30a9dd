import { ToneMark } from '../../ui/ToneMark.tsx';
import type { LogLine } from './log-columns.tsx';

type EntryKindProps = Pick<LogLine, 'kind' | 'isReturned' | 'enrollmentRemoved'>;

/** Longer than its column on a small screen, so it stands in a tip too. */
const KEPT = 'Punch kept, not enrolled';

/** What a line of the log records, and what became of it. */
export function EntryKind({ kind, isReturned, enrollmentRemoved }: EntryKindProps) {
  if (kind === 'GIVE') {
    return (
      <ToneMark tone="neutral" shape="square">
        Given
      </ToneMark>
    );
  }
  if (kind === 'RETURN') {
    return (
      <ToneMark tone="makeup" shape="half">
        Returned
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
