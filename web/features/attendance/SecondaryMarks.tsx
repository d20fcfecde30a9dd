import { hasAttended, hasLeftEarly, isAbsent, isTardy, type MarkAct } from './marks.ts';
import type { LineState } from './roll-state.ts';
import { Automatic, Chip, How } from './RollRow.styles.ts';

interface SecondaryMarksProps {
  state: LineState;
  name: string;
  tabIndex: number;
  mayMark: boolean;
  act: (what: MarkAct) => void;
}

/** What qualifies a mark, once there is one (rule T-3). */
export function SecondaryMarks({ state, name, tabIndex, mayMark, act }: SecondaryMarksProps) {
  const { status } = state.mark;
  const chip = (what: MarkAct, label: string, isOn: boolean) => (
    <Chip
      type="button"
      tabIndex={tabIndex}
      aria-label={`${label}: ${name}`}
      aria-pressed={isOn}
      disabled={!mayMark}
      onClick={() => {
        act(what);
      }}
    >
      {label}
    </Chip>
  );
  return (
    <How role="gridcell">
      {hasAttended(status) && (
        <>
          {chip('tardy', 'Tardy', isTardy(status))}
          {chip('leftEarly', 'Left early', hasLeftEarly(status))}
        </>
      )}
      {isAbsent(status) && chip('excused', 'Excused', status === 'EXCUSED')}
      {state.isAuto && (
        <Automatic title="Marked when somebody else was checked in. ✗ confirms it.">
          automatic
        </Automatic>
      )}
    </How>
  );
}
