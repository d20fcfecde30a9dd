import { styled } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { formatDate } from '../../lib/format.ts';
import { groupByRule } from '../../lib/group-by-rule.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StoppedList } from '../../ui/StoppedList.tsx';
import { groupWords, type MakeupClass, type MakeupClasses } from './makeup-words.ts';
import { SeatRow } from './SeatRow.tsx';
import { List } from './SeatRow.styles.ts';

const Root = styled('div')({
  outline: 'none',
  '&[aria-busy=true]': { opacity: 0.55, pointerEvents: 'none' },
  // Where the names of the rows begin, beside their radios and times.
  '--name-indent': '122px',
});

interface SeatListProps {
  answer: MakeupClasses;
  chosen: MakeupClass | null;
  /** Of an answer from before, while the next one is on its way. */
  isBusy: boolean;
  /** Just refused: it keeps its place, where the eye is. */
  refusedId: string | null;
  /** What else there is to do where nothing fits. */
  ways: ReactNode;
  onChoose: (classId: string) => void;
}

/**
 * The keyboard's place is taken to the list unless it stands on something in the dialog already. Where no class fits it is
 * the list itself: outside of the dialog, the keys that lead to the next day would not be heard.
 */
function focusChosen(list: HTMLElement) {
  const dialog = list.closest('[role=dialog]');
  const focused = document.activeElement;
  const isElsewhere =
    focused && dialog?.contains(focused) && focused !== dialog && focused !== list;
  if (!isElsewhere) (list.querySelector<HTMLElement>('input:checked') ?? list).focus();
}

/** The classes of a day: those that fit, then those that a rule stops. The first is chosen already. */
export function SeatList({ answer, chosen, isBusy, refusedId, ways, onChoose }: SeatListProps) {
  const root = useRef<HTMLDivElement>(null);
  const isInPlace = (one: MakeupClass) => one.fits || one.classId === refusedId;
  const fitting = answer.classes.filter(isInPlace);
  const stopped = answer.classes.filter((one) => !isInPlace(one));

  // With another day, the class that had the focus is gone.
  useEffect(() => {
    if (root.current) focusChosen(root.current);
  }, [answer]);

  const row = (of: MakeupClass) => (
    <SeatRow
      key={of.id}
      of={of}
      group="makeup-class"
      canChoose={isInPlace(of) || of.mayConfirm}
      isChosen={of === chosen}
      onChoose={() => {
        onChoose(of.classId);
      }}
    />
  );
  return (
    <Root ref={root} tabIndex={-1} aria-busy={isBusy}>
      {fitting.length > 0 ? (
        <List aria-label="Classes that fit">{fitting.map(row)}</List>
      ) : (
        <EmptyState
          title={`No class fits on ${formatDate(answer.date)}`}
          hint={
            stopped.length > 0
              ? 'Those below are stopped by a rule. Another day may have some.'
              : 'None of these classes meets on that day. Choose another day.'
          }
          action={ways}
        />
      )}
      {stopped.length > 0 && (
        <StoppedList
          title="Not possible on this date"
          groups={groupByRule(stopped, groupWords)}
          row={row}
        />
      )}
    </Root>
  );
}
