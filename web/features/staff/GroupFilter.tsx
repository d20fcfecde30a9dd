import { styled } from '@mui/material/styles';
import { Select } from '../../ui/FormField.tsx';

const Narrow = styled(Select)({ width: 170, height: 32, padding: '0 6px' });

interface GroupFilterProps {
  groups: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (groupId: string | null) => void;
}

/** Narrows the list to a user group; nothing where there are none. */
export function GroupFilter({ groups, value, onChange }: GroupFilterProps) {
  if (groups.length === 0) return null;
  return (
    <Narrow
      aria-label="User group"
      value={groups.some(({ id }) => id === value) ? (value ?? '') : ''}
      onChange={({ target }) => {
        onChange(target.value || null);
      }}
    >
      <option value="">All user groups</option>
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Narrow>
  );
}
