import { skipToken, useQuery } from '@apollo/client/react';
import { formatAge, formatSchedule } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useDebounced } from '../../lib/useDebounced.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { FindClassDocument, FindStudentDocument } from './PlaceChoices.generated.ts';
import type { FoundChoice } from './SearchPick.tsx';

const TYPING = 200;

interface Searched {
  found: readonly FoundChoice[] | null;
  isBusy: boolean;
  problem: string | null;
}

/** Classes that are offered, by name. */
export function useClassSearch(text: string): Searched {
  const search = useDebounced(text, TYPING);
  const result = useQuery(FindClassDocument, search === '' ? skipToken : { variables: { search } });
  const data = result.data ?? result.previousData;
  return {
    found:
      data?.classes.edges.map(({ node: { id, name, timeslots, location } }) => ({
        id,
        name,
        note: [formatSchedule(timeslots), location.name].filter(Boolean).join(' · '),
      })) ?? null,
    isBusy: result.loading || search !== text,
    problem: result.error ? problemTitle(problemOf(result.error)) : null,
  };
}

/** Students, by all that a search of them knows. */
export function useStudentSearch(text: string): Searched {
  const search = useDebounced(text, TYPING);
  const result = useQuery(
    FindStudentDocument,
    search === '' ? skipToken : { variables: { search } },
  );
  const data = result.data ?? result.previousData;
  return {
    found:
      data?.students.edges.map(({ node: { id, firstName, lastName, age } }) => ({
        id,
        name: `${firstName} ${lastName}`,
        note: age ? formatAge(age) : '',
      })) ?? null,
    isBusy: result.loading || search !== text,
    problem: result.error ? problemTitle(problemOf(result.error)) : null,
  };
}
