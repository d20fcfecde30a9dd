import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { listState } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { PaletteDocument } from './Palette.generated.ts';
import { isCode } from './palette-items.ts';

/** As long as a hand that types on pauses; the server is asked once it rests. */
const PAUSE = 120;

/** Families, students and staff, asked for as one types. What was found before stays until there is something new. */
export function usePaletteSearch(text: string) {
  const withStudents = usePermission('STUDENTS');
  const withFamilies = usePermission('FAMILIES');
  const withStaff = usePermission('STAFF');
  const maySeePasses = usePermission('PUNCH_PASSES');
  const wanted = text.trim();
  const [searched, setSearched] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => {
      setSearched(wanted);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);

  const result = useQuery(
    PaletteDocument,
    searched !== '' && (withStudents || withFamilies || withStaff)
      ? {
          // Whether a pass can be used changes with every punch.
          fetchPolicy: 'network-only',
          variables: {
            search: searched,
            withStudents,
            withFamilies,
            withStaff,
            withPasses: withStudents && maySeePasses,
            withCode: withStudents && maySeePasses && isCode(searched),
          },
        }
      : skipToken,
  );
  const { shown } = listState(result);

  return {
    found: wanted === '' ? undefined : shown,
    /** What is shown answers what is typed. */
    isSettled: wanted === searched && !result.loading,
    problem: result.error && wanted === searched ? problemOf(result.error) : null,
    retry: () => void result.refetch(),
    /** Does not wait for the pause. */
    searchNow() {
      setSearched(wanted);
    },
  };
}
