import Skeleton from '@mui/material/Skeleton';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatTimes } from '../../lib/format.ts';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import {
  canOpen,
  dayOf,
  occurrenceLabel,
  occurrenceNote,
  unsentWords,
  type Occurrence,
} from './occurrence-words.ts';
import { Entry, Head, List, More, Nothing, Root } from './OccurrenceList.styles.ts';
import { addressOf } from './useChosen.ts';
import type { Occurrences, OccurrenceView } from './useOccurrences.ts';

const options: readonly { value: OccurrenceView; label: string }[] = [
  { value: 'NEAR', label: 'Near' },
  { value: 'PAST', label: 'Past' },
  { value: 'ALL', label: 'All' },
];

interface OccurrenceListProps {
  list: Occurrences;
  today: string;
  chosenId: string | null;
  /** How many marks of each wait on this device. */
  unsent: ReadonlyMap<string, number>;
  onChosen: () => void;
}

/** The occurrences of the class, the latest first: taken or not, and those that cannot be marked with the reason. */
export function OccurrenceList({ list, today, chosenId, unsent, onChosen }: OccurrenceListProps) {
  const scroller = useRef<HTMLOListElement>(null);
  const isShown = !list.isLoading;

  // The chosen one is in sight, with what is around it.
  useEffect(() => {
    const chosen = scroller.current?.querySelector<HTMLElement>('[aria-current]');
    if (!scroller.current || !chosen) return;
    const { scrollTop, clientHeight } = scroller.current;
    const top = chosen.offsetTop;
    if (top < scrollTop || top + chosen.offsetHeight > scrollTop + clientHeight) {
      scroller.current.scrollTop = top - clientHeight / 2;
    }
  }, [chosenId, isShown, list.view]);

  return (
    <Root aria-label="Dates">
      <Head>
        <h2>Dates</h2>
        <SegmentedFilter
          label="Which dates"
          value={list.view}
          options={options}
          onChange={list.choose}
        />
      </Head>
      <List ref={scroller} aria-busy={list.isBusy} aria-label="Dates and times of the class">
        {list.isLoading &&
          Array.from({ length: 9 }, (_, index) => (
            <li key={index} aria-hidden>
              <Entry as="span">
                <Skeleton width="72%" />
                <Skeleton width="40%" />
              </Entry>
            </li>
          ))}
        {isShown && list.newer && (
          <li>
            <More type="button" onClick={list.newer}>
              Show newer dates
            </More>
          </li>
        )}
        {list.occurrences.map((occurrence) => (
          <li key={occurrence.id}>
            <OccurrenceEntry
              occurrence={occurrence}
              today={today}
              isChosen={occurrence.id === chosenId}
              unsent={unsent.get(occurrence.id) ?? 0}
              onChosen={onChosen}
            />
          </li>
        ))}
        {isShown && list.occurrences.length === 0 && (
          <Nothing>The class has no date in this time.</Nothing>
        )}
        {isShown && (
          <li>
            <More type="button" onClick={list.older}>
              Show older dates
            </More>
          </li>
        )}
      </List>
    </Root>
  );
}

interface OccurrenceEntryProps {
  occurrence: Occurrence;
  today: string;
  isChosen: boolean;
  unsent: number;
  onChosen: () => void;
}

function OccurrenceEntry({ occurrence, today, isChosen, unsent, onChosen }: OccurrenceEntryProps) {
  const note = occurrenceNote(occurrence, today);
  const label = occurrenceLabel(occurrence);
  const words = (
    <>
      <span>
        <b>{dayOf(occurrence.date, today)}</b> {formatTimes(occurrence)}
      </span>
      {note && (
        <small data-tone={note.tone} title={label}>
          {note.text}
        </small>
      )}
      {unsent > 0 && <small data-tone="part">{unsentWords(unsent)}</small>}
    </>
  );
  if (!canOpen(occurrence)) {
    return (
      <Entry as="span" role="link" aria-disabled data-disabled>
        {words}
      </Entry>
    );
  }
  return (
    <Entry
      as={Link}
      to={addressOf(occurrence)}
      replace
      preventScrollReset
      aria-current={isChosen ? 'date' : undefined}
      onClick={onChosen}
    >
      {words}
    </Entry>
  );
}
