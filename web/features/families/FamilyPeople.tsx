import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { ContactLink } from './ContactLink.tsx';
import { FamilyPeople_familyFragmentDoc } from './FamilyPeople.generated.ts';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  gap: '12px 24px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '& ul': { margin: '2px 0 0', padding: 0, listStyle: 'none' },
}));

interface FamilyPeopleProps {
  family: FragmentType<typeof FamilyPeople_familyFragmentDoc>;
}

/** The guardians, each with their own contacts, then the contacts of the family as a whole. */
export function FamilyPeople(props: FamilyPeopleProps) {
  const { guardians, contacts } = useFragmentData(FamilyPeople_familyFragmentDoc, props.family);
  const people = guardians.map(({ id, firstName, lastName, relationship, isPrimary }) => ({
    id,
    name: `${firstName} ${lastName}`,
    note: [relationship, isPrimary && 'first contact'].filter(Boolean).join(', '),
    contacts: contacts.filter(({ guardianId }) => guardianId === id),
  }));
  const shared = contacts.filter(({ guardianId }) => guardianId === null);
  const groups = shared.length
    ? [...people, { id: 'shared', name: 'Whole family', note: '', contacts: shared }]
    : people;
  return (
    <Card>
      <List>
        {groups.map((group) => (
          <li key={group.id}>
            <b>{group.name}</b> {group.note && <small>{group.note}</small>}
            <ul>
              {group.contacts.map(({ id, kind, value, label }) => (
                <li key={id}>
                  <ContactLink kind={kind} value={value} /> {label && <small>{label}</small>}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {groups.length === 0 && <li>No guardians are on file.</li>}
      </List>
    </Card>
  );
}
