import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { LaterRollDocument, type LaterRollQuery } from './RollSheetPage.generated.ts';
import type { RollKey } from './useSubmitRoll.ts';

type Key = Omit<RollKey, 'classId'>;
type Lines = LaterRollQuery['roll']['lines'];

/** The rolls of further occurrences of a class, together; none of them when one cannot be had. */
export function useLaterRolls(classId: string, occurrences: readonly Key[]) {
  const client = useApolloClient();
  const asked = occurrences.map(({ date, starts }) => `${date} ${starts}`).join();
  const [given, setGiven] = useState<{ asked: string; rolls: Lines[] }>({ asked: '', rolls: [] });

  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const keys = asked.split(',').map((key) => key.split(' '));
    Promise.all(
      keys.map(([date = '', starts = '']) =>
        client.query({
          query: LaterRollDocument,
          fetchPolicy: 'no-cache',
          variables: { classId, date, starts },
        }),
      ),
    ).then(
      (answers) => {
        const rolls = answers.map(({ data }) => data?.roll.lines ?? []);
        if (isWanted) setGiven({ asked, rolls });
      },
      () => {
        if (isWanted) setGiven({ asked, rolls: [] });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, classId, asked]);

  const isReady = asked === '' || given.asked === asked;
  const rolls = asked === '' || !isReady ? [] : given.rolls;
  return { isReady, rolls, occurrences: occurrences.slice(0, rolls.length) };
}
