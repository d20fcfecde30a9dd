import { skipToken, useQuery } from '@apollo/client/react';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { ClassForm_classFragmentDoc } from './ClassForm.generated.ts';
import { ClassFormChoicesDocument } from './ClassFormChoices.generated.ts';
import { ClassFormPageDocument } from './ClassFormPages.generated.ts';

/** What the form of a class needs: what it offers and, with an id, the class. */
export function useClassForm(id: string | null) {
  const page = useQuery(
    ClassFormPageDocument,
    id === null ? skipToken : { fetchPolicy: 'cache-and-network', variables: { id } },
  );
  const choices = useQuery(ClassFormChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const read = id !== null && page.data ? [page.data.class] : [];
  const [schoolClass] = useFragmentList(ClassForm_classFragmentDoc, read);

  return {
    choices: choices.data,
    schoolClass: schoolClass ?? null,
    isReady: choices.data !== undefined && (id === null || schoolClass !== undefined),
    error: page.data || id === null ? choices.error : (page.error ?? choices.error),
    reload: () => {
      if (id !== null) void page.refetch();
      void choices.refetch();
    },
  };
}
