import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { OwnerMark } from './OwnerMark.tsx';
import type { StaffTable_memberFragment } from './StaffTable.generated.ts';

type StaffRow = StaffTable_memberFragment;

const Dim = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** The columns of the staff list; instants in the account's zone. */
export function staffColumns(zone: string): Column<StaffRow>[] {
  return [
    {
      key: 'NAME',
      head: 'Name',
      sortable: true,
      inCard: 'title',
      width: '15%',
      cell: ({ id, firstName, lastName, isOwner, isActive }) => (
        <>
          <Link to={`/staff/${id}`}>
            {lastName}, {firstName}
          </Link>
          {isOwner && <OwnerMark />}
          {!isActive && <Dim> · deactivated</Dim>}
        </>
      ),
    },
    { key: 'TITLE', head: 'Title', sortable: true, width: '13%', cell: ({ title }) => title },
    { key: 'LOGIN', head: 'Login', sortable: true, width: 120, cell: ({ login }) => login },
    {
      key: 'groups',
      head: 'User groups',
      width: '11%',
      cell: ({ groups }) => groups.map(({ name }) => name).join(', '),
    },
    {
      key: 'phone',
      head: 'Phone',
      width: 136,
      from: 'md',
      cell: ({ phone }) => phone,
    },
    {
      key: 'EMAIL',
      head: 'E-mail',
      sortable: true,
      from: 'md',
      cell: ({ email }) => email,
    },
    {
      key: 'signIn',
      head: 'Sign-in',
      width: 124,
      inCard: 'hidden',
      explain: 'What somebody signs in with: a password alone, or a code from an app too.',
      cell: (member) => <SignIn {...member} />,
    },
    {
      key: 'SIGNED_IN',
      head: 'Last sign-in',
      sortable: true,
      width: 174,
      from: 'lg',
      inCard: 'hidden',
      figures: true,
      cell: ({ signedInAt }) => (signedInAt ? formatInstant(signedInAt, zone) : <Dim>never</Dim>),
    },
  ];
}

function SignIn({ hasPassword, hasSecondFactor }: StaffRow) {
  if (!hasPassword) return <Dim>No password</Dim>;
  return hasSecondFactor ? 'Password, code' : 'Password';
}
