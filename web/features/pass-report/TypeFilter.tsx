import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { Select } from '../../ui/FormField.tsx';
import { SoldPassTypesDocument } from './TypeFilter.generated.ts';

const Narrow = styled(Select)({ width: 190, height: 32, padding: '0 6px' });

interface TypeFilterProps {
  value: string | null;
  onChange: (typeId: string | null) => void;
}

/** Which pass type, among those that are sold. While they load, and if they cannot be, all types stay chosen. */
export function TypeFilter({ value, onChange }: TypeFilterProps) {
  const { data } = useQuery(SoldPassTypesDocument);
  const types = data?.soldPassTypes ?? [];
  return (
    <Narrow
      aria-label="Pass type"
      value={types.some(({ id }) => id === value) ? (value ?? '') : ''}
      onChange={({ target }) => {
        onChange(target.value || null);
      }}
    >
      <option value="">All pass types</option>
      {types.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Narrow>
  );
}
