import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { Card } from './Card.tsx';
import { Select } from './FormField.tsx';

const Bar = styled(Card)({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 10px',
  marginBottom: 12,
  padding: '10px 12px',
  fontSize: '0.8125rem',
  // On a phone the list comes first; the filters unfold above it.
  '@media (max-width: 600px)': {
    padding: '6px 12px',
    '&[data-open=false] > :not([data-unfold])': { display: 'none' },
  },
});

/** A choice of the bar, as wide as a word or two. */
export const FilterSelect = styled(Select)({
  width: 'auto',
  minWidth: 118,
  maxWidth: 176,
  height: 32,
  padding: '0 6px',
  '@media (max-width: 600px)': { flex: '1 0 45%', maxWidth: 'none', height: 44 },
});

const Unfold = styled(Button)({
  marginRight: 'auto',
  '@media (min-width: 601px)': { display: 'none' },
});

interface FilterBarProps {
  filterCount: number;
  onClear: () => void;
  children: ReactNode;
}

/** What narrows a list. All of it must hold. */
export function FilterBar({ filterCount, onClear, children }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const barId = useId();
  return (
    <Bar id={barId} role="group" aria-label="Filters" data-open={isOpen}>
      <Unfold
        size="small"
        data-unfold
        aria-expanded={isOpen}
        aria-controls={barId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {filterCount > 0 ? `Filters: ${String(filterCount)} chosen` : 'Filters'}
      </Unfold>
      {children}
      {filterCount > 0 && (
        <Button size="small" data-unfold onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Bar>
  );
}

interface NamedFilterProps {
  label: string;
  /** "All programs" */
  all: string;
  /** Absent until they are loaded; the list need not wait for them. */
  records: readonly { id: string; name: string }[] | undefined;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One record of a few by name. Where a school has none, there is nothing to narrow by. */
export function NamedFilter({ label, all, records = [], value, onChange }: NamedFilterProps) {
  if (records.length === 0 && value === null) return null;
  const isUnknown = value !== null && !records.some(({ id }) => id === value);
  return (
    <FilterSelect
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value || null);
      }}
    >
      <option value="">{all}</option>
      {/* Loading, or not offered any more: it narrows the list all the same. */}
      {isUnknown && <option value={value}>…</option>}
      {records.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FilterSelect>
  );
}
