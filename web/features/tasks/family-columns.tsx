import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Column } from '../../ui/DataTable.tsx';
import type { FamiliesToTellQuery } from './FamiliesToTell.generated.ts';

type Families = NonNullable<FamiliesToTellQuery['backgroundTask']['familiesToTell']>;
type Family = Families['edges'][number]['node'];

/** Who tells them reads all of it. */
const Lines = styled('span')({
  display: 'grid',
  padding: '4px 0',
  whiteSpace: 'normal',
  '& > span': { overflowWrap: 'anywhere' },
});

function lines(texts: readonly string[]) {
  return (
    texts.length > 0 && (
      <Lines>
        {texts.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </Lines>
    )
  );
}

/** Whom to call, how, and what to say. */
export const familyColumns: readonly Column<Family>[] = [
  {
    key: 'name',
    head: 'Family',
    width: '12%',
    inCard: 'title',
    cell: ({ familyId, name }) => <Link to={`/families/${familyId}`}>{name}</Link>,
  },
  { key: 'guardians', head: 'Guardians', width: '15%', cell: ({ guardians }) => lines(guardians) },
  {
    key: 'phones',
    head: 'Telephone',
    width: '13%',
    cell: ({ phones }) => lines(phones),
  },
  { key: 'emails', head: 'E-mail', width: '19%', cell: ({ emails }) => lines(emails) },
  { key: 'what', head: 'What to tell', inCard: 'plain', cell: ({ what }) => lines(what) },
];
