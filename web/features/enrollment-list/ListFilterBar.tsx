import { styled } from '@mui/material/styles';
import { Choice } from '../../ui/Choice.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Input } from '../../ui/FormField.tsx';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { isPlainDate } from '../../lib/plain-date.ts';
import { TypeTag } from '../../ui/TypeTag.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { EnrollmentFilterChoicesQuery } from './EnrollmentListPage.generated.ts';
import { countFilters, types, type ListFilters } from './list-filters.ts';
import { SavedFilters } from './SavedFilters.tsx';

const Days = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  '& input': { width: 140, height: 32 },
  '@media (max-width: 600px)': { flex: '1 0 100%', '& input': { flex: 1, height: 44 } },
});

const Types = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 14px',
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': visuallyHidden,
  '& label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 7,
    minHeight: 32,
    cursor: 'pointer',
  },
  '& input': { width: 16, height: 16, margin: 0, accentColor: theme.vars.palette.primary.main },
  '@media (pointer: coarse)': { '& label': { minHeight: 44 } },
}));

interface ListFilterBarProps {
  filters: ListFilters;
  choices: EnrollmentFilterChoicesQuery | undefined;
  onChange: (changed: Partial<ListFilters>) => void;
  onClear: () => void;
}

type NamedKey = 'programId' | 'levelId' | 'instructorId' | 'seasonId' | 'keywordId';

/** The days, the types, what else narrows the list, and all of that as one keeps it. */
export function ListFilterBar({ filters, choices, onChange, onClear }: ListFilterBarProps) {
  const of = choices?.classChoices;
  const named = (
    key: NamedKey,
    label: string,
    records: readonly { id: string; name: string }[] | undefined,
  ) => (
    <NamedFilter
      label={label}
      all={`All ${label.toLowerCase()}s`}
      records={records}
      value={filters[key]}
      onChange={(id) => {
        onChange({ [key]: id });
      }}
    />
  );
  const day = (key: 'from' | 'to', label: string) => (
    <Input
      type="date"
      aria-label={label}
      required
      value={filters[key]}
      min={key === 'to' ? filters.from : undefined}
      onChange={({ target }) => {
        // Half-typed or emptied: the days stay as they were.
        if (!isPlainDate(target.value)) return;
        const isPast = key === 'from' && target.value > filters.to;
        onChange({ [key]: target.value, ...(isPast && { to: target.value }) });
      }}
    />
  );

  return (
    <FilterBar filterCount={countFilters(filters)} onClear={onClear}>
      <Days data-unfold>
        {day('from', 'From')} to {day('to', 'To')}
      </Days>
      <Types>
        <legend>Types</legend>
        {types.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={filters.types.includes(type)}
              onChange={({ target }) => {
                onChange({
                  types: target.checked
                    ? [...filters.types, type]
                    : filters.types.filter((one) => one !== type),
                });
              }}
            />
            <TypeTag type={type} />
          </label>
        ))}
      </Types>
      {named('programId', 'Program', of?.programs)}
      {named('levelId', 'Level', of?.levels)}
      {named('instructorId', 'Instructor', of?.instructors)}
      {named('seasonId', 'Session', of?.seasons)}
      {named('keywordId', 'Keyword', choices?.keywords)}
      <Choice
        type="checkbox"
        label="New students"
        checked={filters.firstOnly}
        onChange={(firstOnly) => {
          onChange({ firstOnly });
        }}
      />
      <Choice
        type="checkbox"
        label="Ending"
        checked={filters.dropping}
        onChange={(dropping) => {
          onChange({ dropping });
        }}
      />
      <SavedFilters />
    </FilterBar>
  );
}
