import { statement } from '../../db/statement.ts';
import type { Snapshot } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { TokenStatus } from './token.enums.ts';
import { isLiveToken, tokenJoins, tokenJson, tokenOrder, tokenStatusSql } from './token.sql.ts';
import type { MakeupToken, StudentTokens } from './token.types.ts';

/** As many of those that can be used or are, and of those that were. */
const MOST = 200;
const MOST_PAST = 50;

/** $1 the student, $2 now. Of what is over the latest: by the day of the makeup, or the last day of the token. */
const TOKENS = statement(
  'student_tokens',
  `with standing as (
     select t.id, ${tokenStatusSql('t', '$2')} as status, t.expires, tm.starts_on as makeup_on
     from token t ${tokenJoins('t')} where t.student_id = $1 and ${isLiveToken('t')}),
   shown as (
     select id, status from (
       select id, status, row_number() over (partition by status order by
           case status when 'EXPENDED' then makeup_on when 'EXPIRED' then expires end desc nulls last,
           expires nulls last, id) as place
       from standing) ranked
     where place <= case when status in ('EXPENDED', 'EXPIRED') then ${MOST_PAST} else ${MOST} end)
   select s.id, (
     select coalesce(json_agg(${tokenJson('t', '$2')} order by ${tokenOrder('t')}), '[]')
     from shown join token t on t.id = shown.id ${tokenJoins('t')}) as tokens,
     (select count(*)::integer from token gone where gone.student_id = $1 and not (${isLiveToken('gone')})) as "goneCount"
   from student s where s.id = $1`,
);

interface Row extends Record<string, unknown> {
  readonly tokens: MakeupToken[];
  readonly goneCount: number;
}

/** A student's tokens in their four groups, in one statement (rule M-1). */
export async function studentTokens(
  snapshot: Snapshot,
  studentId: string,
  now: Date,
): Promise<StudentTokens> {
  const [row] = await snapshot.query<Row>(TOKENS, [studentId, now]);
  if (!row) throw notFound('student');
  const of = (status: TokenStatus) => row.tokens.filter((token) => token.status === status);
  return {
    studentId,
    available: of(TokenStatus.AVAILABLE),
    pending: of(TokenStatus.PENDING),
    expended: of(TokenStatus.EXPENDED),
    expired: of(TokenStatus.EXPIRED),
    goneCount: row.goneCount,
  };
}
