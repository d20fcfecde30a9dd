import { skipToken, useQuery } from '@apollo/client/react';
import { useWatch } from 'react-hook-form';
import { parseLocalDate } from '../../../server/shared/day.ts';
import { usePermission } from '../../lib/permission.ts';
import { useDebounced } from '../../lib/useDebounced.ts';
import { textIn, type NewFamilyFormValues } from './family-fields.ts';
import {
  PossibleDuplicatesDocument,
  type PossibleDuplicatesQuery,
} from './PossibleDuplicates.generated.ts';

export type PossibleDuplicate = PossibleDuplicatesQuery['possibleDuplicates'][number];

interface Asked {
  emails: string[];
  phones: string[];
  students: { firstName: string; lastName: string; born: string }[];
}

/** Shorter numbers are still being typed. */
const fewestDigits = 7;

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
const looksLikePhone = (text: string) => text.replace(/\D/g, '').length >= fewestDigits;

/** What of a form can be compared with what is known. */
function comparable(values: Partial<NewFamilyFormValues>): Asked {
  const contacts = [
    ...(values.guardians ?? []).flatMap((guardian) => guardian.contacts ?? []),
    ...(values.contacts ?? []),
  ];
  const typed = (kind: 'EMAIL' | 'PHONE') =>
    contacts.filter((contact) => contact.kind === kind).map(({ value }) => textIn(value));
  return {
    emails: [...new Set(typed('EMAIL').filter(looksLikeEmail))],
    phones: [...new Set(typed('PHONE').filter(looksLikePhone))],
    students: (values.students ?? []).flatMap(({ born, ...student }) => {
      const firstName = textIn(student.firstName);
      const lastName = textIn(student.lastName);
      return firstName && lastName && born && parseLocalDate(born)
        ? [{ firstName, lastName, born }]
        : [];
    }),
  };
}

/** Families that may be the one that is being typed in, asked for when the typing pauses. It never holds up saving. */
export function usePossibleDuplicates(exceptFamilyId: string | null): PossibleDuplicate[] {
  const maySeeStudents = usePermission('STUDENTS');
  const [guardians, contacts, students] = useWatch<
    NewFamilyFormValues,
    ['guardians', 'contacts', 'students']
  >({ name: ['guardians', 'contacts', 'students'] });
  const typed = comparable({ guardians, contacts, students: maySeeStudents ? students : [] });
  const isNothing = typed.emails.length + typed.phones.length + typed.students.length === 0;
  const asked = useDebounced(isNothing ? null : JSON.stringify(typed), 350);
  const variables = asked === null ? null : (JSON.parse(asked) as Asked);
  const { data, previousData } = useQuery(
    PossibleDuplicatesDocument,
    variables ? { variables: { ...variables, exceptFamilyId } } : skipToken,
  );
  return variables && !isNothing ? ((data ?? previousData)?.possibleDuplicates ?? []) : [];
}
