import { styled } from '@mui/material/styles';
import { Choice } from '../../ui/Choice.tsx';
import { DatePick } from '../../ui/DatePick.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FilterSelect, NamedFilter } from '../../ui/NamedFilter.tsx';
import type { ClassFilters } from './class-filters.ts';
import { weekdays } from './weekdays.ts';

/** What is so on one day. */
const Day = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  marginLeft: 6,
  '@media (max-width: 600px)': { marginLeft: 0 },
});

interface Named {
  id: string;
  name: string;
}

export interface ClassFilterChoices {
  programs: readonly Named[];
  levels: readonly Named[];
  instructors: readonly Named[];
  seasons: readonly Named[];
  keywords: readonly Named[];
}

type NamedKey = Exclude<keyof ClassFilters, 'weekday' | 'date' | 'meets' | 'hasOpenings'>;

interface ClassFilterBarProps {
  filters: ClassFilters;
  filterCount: number;
  /** Absent until they are loaded; the list need not wait for them. */
  choices: ClassFilterChoices | undefined;
  today: string;
  onChange: (changed: Partial<ClassFilters>) => void;
  onClear: () => void;
}

/** What narrows the list of classes. All of it must hold. */
export function ClassFilterBar(props: ClassFilterBarProps) {
  const { filters, choices, today, onChange } = props;
  const select = (
    key: NamedKey,
    label: string,
    all: string,
    records: readonly Named[] | undefined,
  ) => (
    <NamedFilter
      label={label}
      all={all}
      records={records}
      value={filters[key]}
      onChange={(id) => {
        onChange({ [key]: id });
      }}
    />
  );

  return (
    <FilterBar filterCount={props.filterCount} onClear={props.onClear}>
      {select('programId', 'Program', 'All programs', choices?.programs)}
      {select('levelId', 'Level', 'All levels', choices?.levels)}
      {select('instructorId', 'Instructor', 'All instructors', choices?.instructors)}
      <FilterSelect
        aria-label="Weekday"
        value={filters.weekday ?? ''}
        onChange={({ target }) => {
          onChange({ weekday: target.value === '' ? null : Number(target.value) });
        }}
      >
        <option value="">All weekdays</option>
        {weekdays.map(({ number, name }) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </FilterSelect>
      {select('seasonId', 'Session', 'All sessions', choices?.seasons)}
      {select('keywordId', 'Keyword', 'All keywords', choices?.keywords)}
      <Day>
        On
        <DatePick
          label="Date"
          chosen={filters.date ?? today}
          onChoose={(date) => {
            onChange({ date: date === today ? null : date });
          }}
        />
        <Choice
          type="checkbox"
          label="meets"
          checked={filters.meets}
          onChange={(meets) => {
            onChange({ meets });
          }}
        />
        <Choice
          type="checkbox"
          label="has openings"
          checked={filters.hasOpenings}
          onChange={(hasOpenings) => {
            onChange({ hasOpenings });
          }}
        />
      </Day>
    </FilterBar>
  );
}
