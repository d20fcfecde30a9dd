import { styled } from '@mui/material/styles';
import { Select } from './FormField.tsx';

/** A choice above a list, as wide as a word or two. */
export const FilterSelect = styled(Select)({
  width: 'auto',
  minWidth: 118,
  maxWidth: 176,
  height: 32,
  padding: '0 6px',
  '@media (max-width: 600px)': { flex: '1 0 45%', maxWidth: 'none', height: 44 },
});

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
