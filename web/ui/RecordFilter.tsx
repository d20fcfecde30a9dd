import { styled } from '@mui/material/styles';
import { Select } from './FormField.tsx';

const Narrow = styled(Select)({
  width: 'auto',
  minWidth: 118,
  maxWidth: 176,
  height: 32,
  padding: '0 6px',
  '@media (max-width: 600px)': { flex: '1 0 45%', maxWidth: 'none', height: 44 },
});

interface RecordFilterProps {
  label: string;
  /** "All keywords" */
  all: string;
  records: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Narrows a list to what has one of these records; nothing where there are none to narrow by. */
export function RecordFilter({ label, all, records, value, onChange }: RecordFilterProps) {
  if (records.length === 0 && value === null) return null;
  const isUnknown = value !== null && !records.some(({ id }) => id === value);
  return (
    <Narrow
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
    </Narrow>
  );
}
