import { absenceWords, openWords, type Place } from './makeup-words.ts';
import { Openings } from './SeatRow.styles.ts';

/** "2 of 8 open", and how many of them somebody has left for a day. */
export function SeatOpenings({ place }: { place: Place }) {
  const freed = absenceWords(place);
  return (
    <Openings>
      {openWords(place)}
      {freed && <small>{freed}</small>}
    </Openings>
  );
}
