import type { TypedDocumentNode } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useEffect } from 'react';
import { matchPath, useLocation } from 'react-router';
import {
  Recent_familyFragmentDoc,
  Recent_studentFragmentDoc,
  type Recent_familyFragment,
  type Recent_studentFragment,
} from './Recent.generated.ts';
import { rememberPerson } from './recent-people.ts';

/** The record whose page is open, as soon as that page has its name. */
function useNamed<TData>(
  fragment: TypedDocumentNode<TData>,
  __typename: string,
  id: string | undefined,
) {
  const { data, dataState } = useFragment({
    fragment,
    from: id === undefined ? null : { __typename, id },
  });
  return dataState === 'complete' ? data : null;
}

/** Remembers whose pages are opened, however one comes there. */
export function useRecentPeople() {
  const { pathname } = useLocation();
  const studentId = matchPath('/students/:id/*', pathname)?.params.id;
  const familyId = matchPath('/families/:id/*', pathname)?.params.id;
  const student = useNamed<Recent_studentFragment>(Recent_studentFragmentDoc, 'Student', studentId);
  const family = useNamed<Recent_familyFragment>(Recent_familyFragmentDoc, 'Family', familyId);

  useEffect(() => {
    if (!student) return;
    const { id, firstName, lastName } = student;
    rememberPerson({ kind: 'student', id, name: `${firstName} ${lastName}` });
  }, [student]);
  useEffect(() => {
    if (family) rememberPerson({ kind: 'family', id: family.id, name: `${family.name} family` });
  }, [family]);
}
