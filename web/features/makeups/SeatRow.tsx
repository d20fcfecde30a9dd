import { formatTime } from '../../lib/format.ts';
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
  const Line = canChoose ? 'label' : 'div';
  return (
    <Row data-stopped={!fits}>
      <Line>
        {canChoose ? (
          <input
            type="radio"
            name={group}
            aria-label={`${of.name}, ${timesOf(of)}`}
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
        <span>
          <span data-name>{of.name}</span>
          <Note>
            {fits
              ? placeWords(of)
              : problems.map(({ reason, message, fix }) => (
                  <span key={reason} data-reason={reason}>
                    <strong>{message}</strong> {fix}{' '}
                  </span>
                ))}
            {fits && slots.length > 1 && ` · ${timesOf(of)}`}
          </Note>
        </span>
        {fits && <SeatOpenings place={of} />}
      </Line>
    </Row>
  );
}
