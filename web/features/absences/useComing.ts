import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { problemOf, type QueryProblem } from '../../lib/query-problem.ts';
import { ComingOccurrencesDocument } from './ComingOccurrences.generated.ts';

/** An occurrence that is held and that at least one of the students is enrolled in. */
export interface ComingOccurrence {
  id: string;
  classId: string;
  className: string;
  date: string;
  starts: string;
  ends: string;
  /** Whom it concerns. */
  studentIds: string[];
  /** Who of them is expected absent from it already. */
  expectedIds: string[];
}

type Answer = { occurrences: readonly ComingOccurrence[] } | { problem: QueryProblem };

interface Asked {
  studentIds: readonly string[];
  from: string;
  to: string;
}

/** What students come to between two days. While others are on their way, those before stay. */
export function useComing(asked: Asked) {
  const client = useApolloClient();
  const key = JSON.stringify(asked);
  const [given, setGiven] = useState<{ key: string; answer: Answer } | null>(null);

  useEffect(() => {
    let isWanted = true;
    comingOf(client, JSON.parse(key) as Asked).then(
      (occurrences) => {
        if (isWanted) setGiven({ key, answer: { occurrences } });
      },
      (error: unknown) => {
        if (isWanted) setGiven({ key, answer: { problem: problemOf(error) } });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, key]);

  return { answer: given?.answer ?? null, isStale: given?.key !== key };
}

async function comingOf(client: ApolloClient, { studentIds, from, to }: Asked) {
  const answers = await Promise.all(
    studentIds.map((studentId) =>
      client.query({
        query: ComingOccurrencesDocument,
        variables: { studentId, from, to },
        fetchPolicy: 'no-cache',
      }),
    ),
  );
  const found = new Map<string, ComingOccurrence>();
  for (const { data } of answers) {
    if (!data) throw new Error('The server gave no answer.');
    const { studentId, enrollments } = data.studentAttendance;
    for (const { class: of, occurrences } of enrollments) {
      for (const { occurrence, notCovered, expectedAbsence } of occurrences) {
        const { id, date, starts, ends, state } = occurrence;
        if (state !== 'MEETS' || notCovered !== null || date < of.today) continue;
        const names = { classId: of.id, className: of.name };
        const one = found.get(id) ?? {
          ...{ id, ...names, date, starts, ends },
          ...{ studentIds: [], expectedIds: [] },
        };
        found.set(id, one);
        if (!one.studentIds.includes(studentId)) one.studentIds.push(studentId);
        if (expectedAbsence && !one.expectedIds.includes(studentId))
          one.expectedIds.push(studentId);
      }
    }
  }
  return [...found.values()].sort((one, other) => momentOf(one).localeCompare(momentOf(other)));
}

const momentOf = ({ date, starts, className }: ComingOccurrence) =>
  `${date}T${starts} ${className}`;
