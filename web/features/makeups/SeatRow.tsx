import { useId } from 'react';
import { formatTime } from '../../lib/format.ts';
import { StoppedBy } from '../../ui/StoppedBy.tsx';
import { placeWords, timesOf, type MakeupClass } from './makeup-words.ts';
import { SeatOpenings } from './SeatOpenings.tsx';
import { Note, Row, Times } from './SeatRow.styles.ts';

interface SeatRowProps {
  of: MakeupClass;
  /** The name that the radios of the dialog share. */
  group: string;
  canChoose: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

/** A class of the day: when, what, where, how full; or the rule that stops it. */
export function SeatRow({ of, group, canChoose, isChosen, onChoose }: SeatRowProps) {
  const { fits, problems, slots } = of;
  const [first] = slots;
  const last = slots.at(-1);
  const radioId = useId();
  const what = `${of.name}, ${timesOf(of)}`;
  return (
    <Row data-stopped={!fits}>
      <div>
        {canChoose ? (
          <input
            id={radioId}
            type="radio"
            name={group}
            aria-label={what}
            checked={isChosen}
            onChange={onChoose}
          />
        ) : (
          <span />
        )}
        <Times>
          <b>{first && formatTime(first.starts)}</b>
          <span>{last && formatTime(last.ends)}</span>
        </Times>
        <div>
          {canChoose ? (
            <label data-name htmlFor={radioId}>
              {of.name}
            </label>
          ) : (
            <span data-name>{of.name}</span>
          )}
          {fits ? (
            <Note>
              {placeWords(of)}
              {slots.length > 1 && ` · ${timesOf(of)}`}
            </Note>
          ) : (
            <StoppedBy
              what={what}
              // What can be confirmed needs no other way.
              problems={canChoose ? problems.map((one) => ({ ...one, fix: null })) : problems}
            />
          )}
        </div>
        {fits && <SeatOpenings place={of} />}
      </div>
    </Row>
  );
}
