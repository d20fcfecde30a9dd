import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState } from 'react';
import { Input } from '../../ui/FormField.tsx';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { MakeupChoicesDocument } from './MakeupChoices.generated.ts';

/** What narrows the classes of a day; null where it does not. */
export interface DayFilters {
  locationId: string | null;
  programId: string | null;
  search: string;
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& input': { flex: '1 1 180px', width: 'auto', height: 32 },
  '& > button': { display: 'none' },
  // On a phone the classes need the room: only the search is in sight.
  '@media (max-width: 600px)': {
    '& input': { flex: '1 0 50%', height: 44, order: -2 },
    '& > button': { display: 'inline-flex', order: -1 },
    '&[data-open=false] select': { display: 'none' },
  },
});

/** Typing pauses. */
const PAUSE = 250;

interface SeatFiltersProps {
  filters: DayFilters;
  onChange: (changed: Partial<DayFilters>) => void;
}

/** Location, program and name. A school of one location or program has nothing to choose there. */
export function SeatFilters({ filters, onChange }: SeatFiltersProps) {
  const choices = useQuery(MakeupChoicesDocument).data?.classChoices;
  const [text, setText] = useState(filters.search);
  const [isOpen, setOpen] = useState(false);
  const search = useEffectEvent(() => {
    if (text.trim() !== filters.search) onChange({ search: text.trim() });
  });

  useEffect(() => {
    const timer = setTimeout(search, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);

  return (
    <Root role="group" aria-label="Filters" data-open={isOpen}>
      <Button
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        Filters
      </Button>
      <NamedFilter
        label="Location"
        all="All locations"
        records={choices?.locations}
        value={filters.locationId}
        onChange={(locationId) => {
          onChange({ locationId });
        }}
      />
      <NamedFilter
        label="Program"
        all="All programs"
        records={choices?.programs}
        value={filters.programId}
        onChange={(programId) => {
          onChange({ programId });
        }}
      />
      <Input
        type="search"
        aria-label="Search the classes of the day"
        placeholder="Class name"
        maxLength={100}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
    </Root>
  );
}
