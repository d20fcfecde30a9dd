import { skipToken, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useWatch } from 'react-hook-form';
import { age } from '../../../server/features/schedule/class.form.ts';
import { parseLocalDate } from '../../../server/shared/day.ts';
import { useAccount } from '../../lib/account-context.ts';
import { formatDate, formatPlainDay } from '../../lib/format.ts';
import { useDebounced } from '../../lib/useDebounced.ts';
import {
  BirthRangeDocument,
  type BirthRangeQuery,
  type BirthRangeQueryVariables,
} from './BirthRange.generated.ts';
import type { ClassValues } from './class-fields.ts';

const Said = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '8px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  fontSize: '0.8125rem',
  '&[aria-busy=true]': { color: theme.vars.palette.text.secondary },
}));

const anyAge = age('The age');

/** Which days of birth the ages come to, while they are typed. What is no age yet says nothing. */
export function BirthRange() {
  const { today } = useAccount();
  const [least, greatest, startsOn] = useWatch<ClassValues, ['minAge', 'maxAge', 'startsOn']>({
    name: ['minAge', 'maxAge', 'startsOn'],
  });
  const minAge = anyAge.safeParse(least);
  const maxAge = anyAge.safeParse(greatest);
  // The first day on which it can be tested.
  const on = startsOn && parseLocalDate(startsOn) && startsOn > today ? startsOn : today;
  const typed =
    minAge.success && maxAge.success
      ? JSON.stringify({ on, minAge: minAge.data, maxAge: maxAge.data })
      : null;
  const asked = useDebounced(typed, 200);
  const variables = asked === null ? null : (JSON.parse(asked) as BirthRangeQueryVariables);
  const answer = useQuery(BirthRangeDocument, variables ? { variables } : skipToken);
  const data = answer.data ?? answer.previousData;
  if (!variables || !data) return null;
  return (
    <Said role="status" aria-busy={answer.loading || typed !== asked}>
      {sentence(data.birthDates, variables.on)}
    </Said>
  );
}

function sentence({ from, to }: BirthRangeQuery['birthDates'], on: string): string {
  const day = `On ${formatDate(on)} it takes`;
  if (from && to) {
    return from > to
      ? `${day} nobody.`
      : `${day} those born from ${formatPlainDay(from)} to ${formatPlainDay(to)}.`;
  }
  if (from) return `${day} those born on ${formatPlainDay(from)} or after.`;
  if (to) return `${day} those born on ${formatPlainDay(to)} or before.`;
  return 'It takes students of any age.';
}
