import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { count, formatAge } from '../../lib/format.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { ContactLink } from '../families/ContactLink.tsx';
import { FamilyLine_familyFragmentDoc } from './FamilyLine.generated.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 0',
  // Each has a line at its left; those at the beginning of a row lie in the part that is cut off.
  marginLeft: -13,
  clipPath: 'inset(-4px -4px -4px 8px)',
  '& > span': {
    paddingInline: 12,
    borderLeft: `1px solid ${theme.vars.palette.divider}`,
  },
  '& a[data-student]': {
    color: theme.vars.palette.text.primary,
    fontWeight: 640,
    textDecoration: 'none',
    '&:hover': { color: theme.vars.palette.primary.main, textDecoration: 'underline' },
    '&[data-inactive=true]': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  },
  '@media (max-width: 600px)': {
    display: 'grid',
    gap: 0,
    marginLeft: 0,
    clipPath: 'none',
    '& > span': { padding: 0, border: 0 },
    '& a[data-student]': { display: 'inline-block', padding: '6px 0' },
  },
}));

interface FamilyLineProps {
  family: FragmentType<typeof FamilyLine_familyFragmentDoc>;
  /** The students stand there as the family's; left out where one of them is the subject. */
  withStudents?: boolean;
}

/** Whom to call and who comes, in one line: guardians with phone and e-mail, students with their ages. */
export function FamilyLine({ withStudents = true, ...props }: FamilyLineProps) {
  const { guardians, contacts, students } = useFragmentData(
    FamilyLine_familyFragmentDoc,
    props.family,
  );
  const shared = contacts.filter(({ guardianId }) => guardianId === null);
  return (
    <Line>
      {guardians.map(({ id, firstName, lastName }) => (
        <span key={id}>
          {firstName} {lastName}
          {contacts
            .filter(({ guardianId }) => guardianId === id)
            .map((contact) => (
              <Fragment key={contact.id}>
                {' · '}
                <ContactLink kind={contact.kind} value={contact.value} />
              </Fragment>
            ))}
        </span>
      ))}
      {shared.length > 0 && (
        <span>
          {shared.map((contact, index) => (
            <Fragment key={contact.id}>
              {index > 0 && ' · '}
              <ContactLink kind={contact.kind} value={contact.value} />
            </Fragment>
          ))}
        </span>
      )}
      {withStudents && students.length > 0 && (
        <span>
          {count(students.length, 'student')}:{' '}
          {students.map(({ id, firstName, age, isActive }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <Link data-student data-inactive={!isActive} to={`/students/${id}/enrollments`}>
                {firstName} {age && formatAge(age)}
              </Link>
              {!isActive && <small> inactive</small>}
            </Fragment>
          ))}
        </span>
      )}
    </Line>
  );
}
