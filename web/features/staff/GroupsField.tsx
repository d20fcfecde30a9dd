import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { useBoundField } from '../../forms/useBoundField.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { groupsPath } from './trail.ts';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  gap: '2px 24px',
  alignItems: 'start',
});

interface GroupsFieldProps {
  groups: readonly { id: string; name: string; description: string | null }[];
}

/** The user groups that somebody is in, each with whom it is for. */
export function GroupsField({ groups }: GroupsFieldProps) {
  const { value, error, set } = useBoundField('groupIds');
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <FormGroup
      field="groupIds"
      label="In these groups"
      error={error}
      hint={
        groups.length === 0 && (
          <>
            There are no user groups yet. <Link to={`${groupsPath}/new`}>Make one</Link>
          </>
        )
      }
    >
      <Columns>
        {groups.map(({ id, name, description }) => (
          <Choice
            key={id}
            type="checkbox"
            label={name}
            hint={description ?? undefined}
            checked={chosen.includes(id)}
            onChange={(isNow) => {
              // In the order of the list: taking one out and in again is no change.
              set(
                groups.flatMap((one) =>
                  (one.id === id ? isNow : chosen.includes(one.id)) ? [one.id] : [],
                ),
              );
            }}
          />
        ))}
      </Columns>
    </FormGroup>
  );
}
