import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import {
  lockTokens,
  nameOf,
  targetsOf,
  type HeldToken,
  type TokensOutcome,
  type TokensPerformed,
  type TokensPlan,
} from './held-token.ts';
import { TokenEntryKind, TokenStatus } from './token.enums.ts';
import { readPlaces } from './token-places.ts';
import { stepWrite } from './token.writes.ts';

const DROP_DELETED = statement(
  'tokens_drop_deleted',
  `delete from token_program q using program p
   where q.account_id = $1 and q.token_id = any ($2::uuid[]) and p.id = q.program_id and p.deleted_at is not null`,
);

const ADD = statement(
  'tokens_add_program',
  `insert into token_program (account_id, id, token_id, program_id)
   select $1, t.id, t.token_id, $4 from unnest($2::uuid[], $3::uuid[]) as t (id, token_id)
   on conflict (account_id, token_id, program_id) do nothing`,
);

const NEXT_VERSION = statement(
  'tokens_reassign',
  'update token set version = version + 1 where account_id = $1 and id = any ($2::uuid[])',
);

/** Gives tokens another program instead of deleted ones, so that they can be used again (rule M-7). */
export function reassignTokens(
  context: Context,
  request: {
    ids: readonly string[];
    programId: string;
    requestId?: string | null;
    dryRun: boolean;
  },
): Promise<TokensPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { services, clock, viewer } = context;
  const origin = originOf(viewer);
  return perform<TokensOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'REASSIGN_TOKENS', input, requestId, dryRun },
    async (tx): Promise<TokensPlan | Refused<RecordRefused>> => {
      const asked = { locationId: null, programIds: [request.programId] };
      const { programs, problems } = await readPlaces(tx, asked);
      const [program] = programs;
      if (!program || problems.length > 0) {
        const fields = problems.map((one) => ({ ...one, field: 'programId' }));
        return new Refused(RecordRefused.fields('M-7', fields));
      }
      const now = clock.now();
      const held = await lockTokens(tx, request.ids, now);
      const concerned = held.filter(hasDeletedProgram).map(({ token }) => token);
      const others = held.length - concerned.length;
      if (concerned.length === 0) {
        const message =
          held.length === 1
            ? 'No program of this token is deleted.'
            : 'No program of these tokens is deleted.';
        return new Refused(RecordRefused.because('M-7', RecordRefusal.ALREADY_SO, message));
      }
      const ids = concerned.map(({ id }) => id);
      const note = `Now for ${program.name}.`;
      const says = [
        `${ids.length === 1 ? '1 makeup token is' : `${String(ids.length)} makeup tokens are`} for ${program.name} now: ${[...new Set(concerned.map(nameOf))].join(', ')}.`,
        ...(others === 0
          ? []
          : [`${String(others)} ${others === 1 ? 'stays' : 'stay'}: no program is deleted.`]),
      ];
      return {
        writes: [
          [DROP_DELETED, [tx.accountId, ids]],
          [ADD, [tx.accountId, ids.map(() => newId()), ids, program.id]],
          [NEXT_VERSION, [tx.accountId, ids]],
          stepWrite(origin, { kind: TokenEntryKind.REASSIGN, tokens: concerned, note, now }),
        ],
        outcome: { tokenIds: ids, says },
        preview: { changed: ['programs'], says },
        before: {
          programs: [...new Set(concerned.flatMap((one) => one.programs.map(({ name }) => name)))],
        },
        after: { program: program.name },
        targets: concerned.flatMap(targetsOf),
      };
    },
  );
}

/** What was used stays as it was. */
const hasDeletedProgram = ({ token }: HeldToken): boolean =>
  token.status !== TokenStatus.EXPENDED && token.programs.some(({ isDeleted }) => isDeleted);
