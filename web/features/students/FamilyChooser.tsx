import { skipToken, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useDebounced } from '../../lib/useDebounced.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  MoveStudentFamiliesDocument,
  type MoveStudentFamiliesQuery,
} from './MoveStudent.generated.ts';

type Family = MoveStudentFamiliesQuery['families']['edges'][number]['node'];

const Stack = styled('div')({ display: 'grid', gap: 12 });

const Found = styled('div')(({ theme }) => ({
  minHeight: 96,
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
}));

interface FamilyChooserProps {
  /** The family that is no choice. */
  exceptId: string;
  chosen: Family | null;
  onChoose: (family: Family | null) => void;
}

/** Finds a family by name, guardian, e-mail or phone, and takes one of those found. */
export function FamilyChooser({ exceptId, chosen, onChoose }: FamilyChooserProps) {
  const name = useId();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 250);
  const { data, previousData } = useQuery(
    MoveStudentFamiliesDocument,
    search === '' ? skipToken : { variables: { search } },
  );
  const answer = search === '' ? undefined : (data ?? previousData);
  const families = (answer?.families.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => id !== exceptId);
  const all =
    chosen && !families.some(({ id }) => id === chosen.id) ? [chosen, ...families] : families;

  return (
    <Stack>
      <TextField
        label="Family"
        type="search"
        placeholder="Name, e-mail or last digits of a phone"
        maxLength={100}
        autoComplete="off"
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          // Nothing is chosen by it yet.
          if (event.key === 'Enter' && !chosen) event.preventDefault();
        }}
      />
      <Found>
        {all.length > 0 ? (
          <FormGroup label="Families found">
            {all.map((family) => (
              <Choice
                key={family.id}
                type="radio"
                name={name}
                label={`${family.name} family`}
                hint={lineOf(family)}
                checked={family.id === chosen?.id}
                onChange={() => {
                  onChoose(family);
                }}
              />
            ))}
          </FormGroup>
        ) : (
          <p role="status">{answer ? `No family matches “${search}”.` : ''}</p>
        )}
      </Found>
    </Stack>
  );
}

/** "Ana Alvarez, (555) 010-4471, inactive" */
function lineOf({ guardians, contacts, isActive }: Family): string {
  const guardian = guardians[0];
  return [
    guardian && `${guardian.firstName} ${guardian.lastName}`,
    contacts.find(({ kind }) => kind === 'PHONE')?.value,
    isActive ? '' : 'inactive',
  ]
    .filter(Boolean)
    .join(', ');
}
