import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { ChosenRows } from '../../lib/useChosenRows.ts';
import { chosenColumn } from '../../ui/chosen-column.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import {
  earnedWords,
  isSoon,
  locationWords,
  makeupTime,
  nameOf,
  nearDay,
  programWords,
  tokenName,
  type Token,
} from './token-words.ts';
import { TokenMark } from './TokenMark.tsx';

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Soon = styled('span')(({ theme }) => ({
  '&[data-soon]': { color: theme.vars.palette.tone.warning, fontWeight: 640 },
}));

interface Sight {
  today: string;
  /** The page of a student’s attendance, which has the tokens too, can be opened. */
  attendance: boolean;
  /** Null where nothing is done with several at once. */
  selection: ChosenRows<Token> | null;
}

/** Whose, what for, how it stands, until when and where it can be used. */
export function tokenColumns(
  tokens: readonly Token[],
  { today, attendance, selection }: Sight,
): readonly Column<Token>[] {
  const nameOfRow = (token: Token) => tokenName(token, today);
  return [
    ...(selection ? [chosenColumn(tokens, selection, { many: 'tokens', nameOf: nameOfRow })] : []),
    {
      key: 'STUDENT',
      head: 'Student',
      sortable: true,
      width: '11%',
      inCard: 'title',
      cell: (token) =>
        attendance ? (
          <Link
            to={`/students/${token.studentId}/attendance?show=tokens`}
            title="Open the student’s tokens"
          >
            {nameOf(token)}
          </Link>
        ) : (
          nameOf(token)
        ),
    },
    {
      key: 'earned',
      head: 'Made for',
      inCard: 'plain',
      cell: (token) => (
        <>
          {earnedWords(token, today)}
          {token.comment && <Quiet> · {token.comment}</Quiet>}
        </>
      ),
    },
    {
      key: 'status',
      head: 'Status',
      width: 156,
      inCard: 'beside',
      cell: (token) => <TokenMark token={token} />,
    },
    {
      key: 'EXPIRES',
      head: 'Expires',
      sortable: true,
      width: 108,
      figures: true,
      cell: (token) =>
        token.expires === null ? (
          <Quiet>never</Quiet>
        ) : (
          <Soon data-soon={isSoon(token, today) ? '' : undefined}>
            {nearDay(token.expires, today)}
          </Soon>
        ),
    },
    {
      key: 'where',
      head: 'Can be used',
      width: '14%',
      from: 'md',
      cell: (token) => `${locationWords(token)} · ${programWords(token)}`,
    },
    {
      key: 'makeup',
      head: 'Makeup',
      width: '17%',
      cell: ({ makeup }) =>
        makeup ? `${makeupTime(makeup, today)} ${makeup.className}` : <Quiet>–</Quiet>,
    },
    {
      key: 'ISSUED',
      head: 'Made on',
      sortable: true,
      width: 104,
      figures: true,
      from: 'lg',
      inCard: 'hidden',
      cell: ({ issuedOn }) => nearDay(issuedOn, today),
    },
  ];
}
