import { memo } from 'react';
import { formatAge } from '../../lib/format.ts';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { LineMenuButton } from './LineMenuButton.tsx';
import { LineNotes } from './LineNotes.tsx';
import { hasAttended, isAbsent, type MarkAct, type RollLine } from './marks.ts';
import { RollIndicators } from './RollIndicators.tsx';
import type { RollStore } from './roll-store.ts';
import { Cell, MarkButton, Refusal, Row, Unsent, Who } from './RollRow.styles.ts';
import { SecondaryMarks } from './SecondaryMarks.tsx';
import { useLine } from './useLine.ts';

interface RollRowProps {
  store: RollStore;
  line: RollLine;
  /** From 0 on, in the whole roll. */
  index: number;
  /** What hovers over the last ones opens upwards. */
  isLow: boolean;
  mayMark: boolean;
}

/** A student at an occurrence: there or not, how, and what to know. */
export const RollRow = memo(function RollRow({ store, line, index, isLow, mayMark }: RollRowProps) {
  const state = useLine(store, line);
  const { mark, isAuto, isActive } = state;
  const { studentId } = line;
  const name = `${line.firstName} ${line.lastName}`;
  const isThere = hasAttended(mark.status);
  const isAway = isAbsent(mark.status);
  // One line at a time is on the way of the Tab key; the arrows lead to the others.
  const tabIndex = isActive ? 0 : -1;
  const act = (what: MarkAct) => {
    store.act(studentId, what);
  };

  return (
    <Row
      role="row"
      aria-rowindex={index + 2}
      aria-label={name}
      tabIndex={tabIndex}
      data-student={studentId}
      data-active={isActive}
      data-subdued={line.notCovered === null ? undefined : ''}
      onFocus={() => {
        store.activate(studentId);
      }}
    >
      <Who role="gridcell">
        {state.isUnsent && (
          <Unsent title="Not submitted">
            <span style={visuallyHidden}>Not submitted: </span>
          </Unsent>
        )}
        <b>{`${line.lastName}, ${line.firstName}`}</b>
        {line.age && <span>{formatAge(line.age)}</span>}
        <RollIndicators store={store} line={line} isLow={isLow} tabIndex={tabIndex} />
      </Who>
      <Cell role="gridcell" area="yes">
        <MarkButton
          type="button"
          tabIndex={tabIndex}
          aria-label={`Present: ${name}`}
          aria-pressed={isThere}
          data-mark="present"
          disabled={!mayMark}
          onClick={() => {
            act(isThere ? 'clear' : 'present');
          }}
        >
          <CheckIcon />
        </MarkButton>
      </Cell>
      <Cell role="gridcell" area="no">
        <MarkButton
          type="button"
          tabIndex={tabIndex}
          aria-label={`Absent: ${name}`}
          aria-pressed={isAway}
          data-mark="absent"
          data-auto={isAuto}
          disabled={!mayMark}
          onClick={() => {
            act(isAway && !isAuto ? 'clear' : 'absent');
          }}
        >
          <CloseIcon />
        </MarkButton>
      </Cell>
      <SecondaryMarks state={state} name={name} tabIndex={tabIndex} mayMark={mayMark} act={act} />
      <LineNotes store={store} state={state} tabIndex={tabIndex} mayMark={mayMark} />
      <Cell role="gridcell" area="more">
        <LineMenuButton store={store} line={line} tabIndex={tabIndex} mayMark={mayMark} />
      </Cell>
      {state.refusal !== null && <Refusal role="gridcell">{state.refusal}</Refusal>}
    </Row>
  );
});
