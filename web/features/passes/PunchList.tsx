import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatDate } from '../../lib/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StoppedList } from '../../ui/StoppedList.tsx';
import {
  groupPunchable,
  groupStopped,
  type Punchable,
  type PunchableClasses,
} from './punchable.ts';
import { PunchRow } from './PunchRow.tsx';
import type { PunchState } from './usePunch.ts';

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

interface PunchListProps {
  answer: PunchableClasses;
  firstName: string;
  state: PunchState;
  onPunch: (classId: string, override: boolean) => void;
  onRetry: () => void;
  /** Stands below the rows. */
  children: ReactNode;
}

/** The keyboard's place is taken to the list unless it stands on something in the dialog already. */
function focusFirst(list: HTMLElement) {
  const dialog = list.closest('[role=dialog]');
  const focused = document.activeElement;
  const isElsewhere = focused && dialog?.contains(focused) && focused !== dialog;
  if (!isElsewhere) list.querySelector<HTMLElement>('[data-punch-action]')?.focus();
}

/** The classes of a date: those to punch, then those that a rule stops. The first is chosen already. */
export function PunchList({ answer, firstName, state, ...on }: PunchListProps) {
  const root = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { punchable, stopped } = groupPunchable(
    answer,
    state.step === 'refused' ? state.input.classId : null,
  );
  const groups = groupStopped(stopped);
  const actionable = [...punchable, ...groups.flatMap(({ classes }) => classes)].filter(
    ({ problems, canOverride }) => problems.length === 0 || canOverride,
  );
  const active = actionable.find((one) => one.class.id === chosenId) ?? actionable[0];

  useEffect(() => {
    if (root.current) focusFirst(root.current);
  }, []);

  const row = (of: Punchable) => (
    <PunchRow
      key={of.class.id}
      of={of}
      firstName={firstName}
      active={of === active}
      onActive={() => {
        setChosenId(of.class.id);
      }}
      busy={state.step === 'sending'}
      state={
        state.step !== 'idle' && state.input.classId === of.class.id ? state : { step: 'idle' }
      }
      onPunch={(override) => {
        on.onPunch(of.class.id, override);
      }}
      onRetry={on.onRetry}
    />
  );

  return (
    <div ref={root}>
      {punchable.length > 0 ? (
        <List aria-label="Classes to punch">{punchable.map(row)}</List>
      ) : (
        <EmptyState
          title={`No class to punch on ${formatDate(answer.date)}`}
          hint={
            stopped.length > 0
              ? 'Those below are stopped by a rule. Another day may have some.'
              : 'Nothing that this pass covers meets on that day. Choose another day.'
          }
        />
      )}
      {stopped.length > 0 && (
        <StoppedList title="Cannot be punched on this date" groups={groups} row={row} />
      )}
      {on.children}
    </div>
  );
}
