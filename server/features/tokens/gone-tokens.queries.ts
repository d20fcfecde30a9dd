import { statement } from '../../db/statement.ts';
import type { Snapshot } from '../../db/transaction.ts';
import type { GoneToken } from './gone-token.types.ts';
import { isLiveToken, missedJson } from './token.sql.ts';

/** As many as anybody looks for. */
const MOST = 20;

/** $1 the student. */
const GONE = statement(
  'student_gone_tokens',
  `select t.id, t.origin, t.deleted_at is not null as "isDeleted", t.gone_at as "goneAt", ${missedJson('t')} as missed,
     went.by, went.note
   from (
     select *, coalesce(deleted_at, revoked_at) as gone_at from token g where g.student_id = $1 and not (${isLiveToken('g')})
     order by gone_at desc, id desc limit ${MOST}) t
   left join lateral (
     select te.note, (select m.first_name || ' ' || m.last_name from staff m where m.id = te.by_id) as by
     from token_entry te
     where te.token_id = t.id and te.kind = case when t.deleted_at is null then 'REVOKE' else 'DELETE' end
     order by te.no desc limit 1) went on true
   order by t.gone_at desc, t.id desc`,
);

/** What a student has as tokens no more, the latest first (rule M-1). */
export const goneTokens = (snapshot: Snapshot, studentId: string): Promise<GoneToken[]> =>
  snapshot.query<GoneToken & Record<string, unknown>>(GONE, [studentId]);
