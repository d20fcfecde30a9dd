import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform } from '../audit/perform.ts';
import { reordered, type Placed } from './list-order.rules.ts';
import type { ReferenceList } from './reference-list.ts';
import type {
  ChangeFacts,
  EntryOutcome,
  EntryPerformed,
  EntryPlan,
  SentRequest,
} from './save-entry.command.ts';

/** Gives an entry another place in its list (rule O-4). Whoever edits one meanwhile is not disturbed. */
export function moveEntry<Values extends object>(
  context: Context,
  list: ReferenceList<Values>,
  request: SentRequest & { id: string; position: number },
): Promise<EntryPerformed> {
  const { requestId, dryRun, id, position } = request;
  return perform<EntryOutcome, RecordRefused, ChangeFacts>(
    context.services,
    originOf(context.viewer),
    { verb: `MOVE_${list.kind}`, input: { id, position }, requestId, dryRun },
    async (tx: Tx): Promise<EntryPlan> => {
      const all = await tx.query<Placed & Record<string, unknown>>(list.statements.siblings, [id]);
      const now = reordered(all, id, position);
      const then = new Map(all.map((entry) => [entry.id, entry.position]));
      const moved = now.filter((entry) => then.get(entry.id) !== entry.position);
      const own = now.find((entry) => entry.id === id);
      if (!own) throw notFound(list.what);
      const places = [moved.map((entry) => entry.id), moved.map((entry) => entry.position)];
      return {
        writes: [[list.statements.move, [tx.accountId, ...places]]],
        outcome: { id },
        preview: { changed: ['position'], says: [] },
        before: { position: then.get(id) },
        after: { position: own.position },
        targets: [[list.kind, id]],
      };
    },
  );
}
