import { statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import { isLiveToken, makeupJson, tokenJoins, tokenJson } from './token.sql.ts';
import type { MakeupToken, TokenStep } from './token.types.ts';

/** $1 the tokens, $2 now. */
const TOKENS = statement(
  'tokens_by_id',
  `select ${tokenJson('t', '$2')} as row
   from token t join student s on s.id = t.student_id ${tokenJoins('t')}
   where t.id = any ($1) and ${isLiveToken('t')}`,
);

/** $1 the makeups, $2 now. What pays for a makeup was neither taken back nor deleted. */
const OF_MAKEUPS = statement(
  'tokens_of_makeups',
  `select t.makeup_id as "makeupId", ${tokenJson('t', '$2')} as row
   from token t join student s on s.id = t.student_id ${tokenJoins('t')} where t.makeup_id = any ($1)`,
);

/** As many steps of one token as anybody reads. */
const MOST_STEPS = 200;

const STORIES = statement(
  'token_stories',
  `select asked.token_id as "tokenId", json_build_object('no', te.no, 'kind', te.kind, 'at', te.at,
     'by', (select m.first_name || ' ' || m.last_name from staff m where m.id = te.by_id),
     'channel', te.channel, 'note', te.note, 'expires', te.expires,
     'makeup', (select ${makeupJson('e', 'c', 'l')}
                from enrollment e join class c on c.id = e.class_id join location l on l.id = c.location_id
                where e.id = te.makeup_id)) as step
   from unnest($1::uuid[]) as asked (token_id)
   cross join lateral (
     select * from token_entry where token_id = asked.token_id order by no desc limit ${MOST_STEPS}) te
   order by te.no`,
);

/** Tokens by id; null where there is none, or it was taken back or deleted. */
export const tokenById = loader<MakeupToken | null>('token', async (snapshot, ids, context) => {
  const rows = await snapshot.query<{ row: MakeupToken }>(TOKENS, [ids, context.clock.now()]);
  return inOrder(
    ids,
    rows.map(({ row }) => row),
    (row) => row.id,
    (row) => row ?? null,
  );
});

/** The tokens of makeups by the ids of these enrollments; null where none pays for it. */
export const tokenOfMakeup = loader<MakeupToken | null>(
  'tokenOfMakeup',
  async (snapshot, ids, context) => {
    const rows = await snapshot.query<{ makeupId: string; row: MakeupToken }>(OF_MAKEUPS, [
      ...[ids, context.clock.now()],
    ]);
    return inOrder(
      ids,
      rows,
      ({ makeupId }) => makeupId,
      (found) => found?.row ?? null,
    );
  },
);

/** The steps of tokens, from the first on. */
export const storyOfToken = loader<TokenStep[]>('tokenStory', async (snapshot, ids) => {
  const rows = await snapshot.query<{ tokenId: string; step: TokenStep }>(STORIES, [ids]);
  const grouped = groupedInOrder(ids, rows, ({ tokenId }) => tokenId);
  return grouped.map((steps) => steps.map(({ step }) => step));
});
