import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { copyRows } from './copy.ts';
import { day } from './days.ts';
import type { School } from './school.ts';

export interface MadeToken {
  readonly studentId: string;
  readonly tokenId: string;
}

/** Where tokens can be used: in the program and at the location of a class, as one that was earned, or anywhere. */
export type TokenReach = 'one program' | 'anywhere';

/** Tokens of students who are old enough for most classes, each of another program if it is bound to one. */
export async function makeTokens(
  owner: pg.Client,
  { accountId }: School,
  reach: TokenReach,
  count: number,
): Promise<MadeToken[]> {
  const { rows: students } = await owner.query<{ id: string }>(
    `select id from student where account_id = $1 and born < now() - interval '5 years' order by id limit $2`,
    [accountId, count],
  );
  const { rows: programs } = await owner.query<{ id: string; locationId: string }>(
    `select program_id as id, (array_agg(location_id))[1] as "locationId" from class
     where account_id = $1 group by program_id order by program_id`,
    [accountId],
  );
  const tokens = students.map(({ id: studentId }, index) => {
    const program = reach === 'anywhere' ? undefined : programs[index % programs.length];
    return { studentId, tokenId: newId(), program };
  });
  await copyRows(
    owner,
    'token',
    'account_id id student_id origin issued_on location_id created_at'.split(' '),
    tokens.map(({ studentId, tokenId, program }) => [
      ...[accountId, tokenId, studentId, 'MANUAL', day(0)],
      ...[program?.locationId ?? null, `${day(0)}T12:00Z`],
    ]),
  );
  await copyRows(
    owner,
    'token_program',
    ['account_id', 'id', 'token_id', 'program_id'],
    tokens.flatMap(({ tokenId, program }) =>
      program ? [[accountId, newId(), tokenId, program.id]] : [],
    ),
  );
  return tokens.map(({ studentId, tokenId }) => ({ studentId, tokenId }));
}
