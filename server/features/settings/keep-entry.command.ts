import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { entryArchived, planChange } from './list.effects.ts';
import { lockEntry, usesOf } from './list-entries.queries.ts';
import { sayUses } from './list-uses.rules.ts';
import { total, type ReferenceList } from './reference-list.ts';
import {
  fieldsOf,
  type ChangeFacts,
  type EntryOutcome,
  type EntryPerformed,
  type EntryPlan,
  type SentRequest,
} from './save-entry.command.ts';

/** Offers an entry no longer, or again; records that have it keep it (rule O-5). */
export function setEntryArchived<Values extends object>(
  context: Context,
  list: ReferenceList<Values>,
  request: SentRequest & { id: string; archived: boolean },
): Promise<EntryPerformed> {
  const { requestId, dryRun, id, archived } = request;
  const { kind, rule, what } = list;
  const { services, clock } = context;
  const origin = originOf(context.viewer);
  return perform<EntryOutcome, RecordRefused, ChangeFacts>(
    services,
    origin,
    {
      verb: `${archived ? 'ARCHIVE' : 'RESTORE'}_${kind}`,
      input: { id, archived },
      requestId,
      dryRun,
    },
    async (tx): Promise<EntryPlan | Refused<RecordRefused>> => {
      const { version, isArchived } = await lockEntry(tx, list, id);
      if (isArchived === archived) {
        const state = archived ? 'archived already' : 'not archived';
        const message = `This ${what} is ${state}.`;
        return new Refused(RecordRefused.because(rule, RecordRefusal.ALREADY_SO, message));
      }
      const counts = await usesOf(tx, list, id);
      const now = archived ? clock.now() : null;
      const { effects } = services;
      const facts = { kind, id, archived };
      const meant = await effects.plan(tx, entryArchived, facts, { origin, clock, effects });
      return {
        writes: [[list.statements.archive, [tx.accountId, id, now]], ...meant.writes],
        outcome: { id },
        preview: { changed: ['isArchived'], says: [sayUses(counts), ...meant.says] },
        before: { isArchived, version },
        after: { isArchived: archived, version: version + 1, uses: total(counts) },
        targets: [[kind, id], ...meant.targets],
      };
    },
  );
}

/** Erases an entry that nothing uses (rule O-5). */
export function eraseEntry<Values extends object>(
  context: Context,
  list: ReferenceList<Values>,
  request: SentRequest & { id: string },
): Promise<EntryPerformed> {
  const { requestId, dryRun, id } = request;
  const { kind, rule, what, statements, parts } = list;
  const { services, clock } = context;
  const { effects } = services;
  const origin = originOf(context.viewer);
  const inUse = (says: string): RecordRefused =>
    RecordRefused.because(
      rule,
      RecordRefusal.IN_USE,
      `This ${what} cannot be deleted. ${says}`,
      list.archivedBy ? 'Archive it: it is offered no more, and records keep it.' : null,
    );
  return perform<EntryOutcome, RecordRefused, ChangeFacts>(
    services,
    origin,
    { verb: `ERASE_${kind}`, input: { id }, requestId, dryRun },
    async (tx): Promise<EntryPlan | Refused<RecordRefused>> => {
      const before = await lockEntry(tx, list, id);
      const counts = await usesOf(tx, list, id);
      if (total(counts) > 0) return new Refused(inUse(sayUses(counts)));
      const change = { id, before, after: null };
      const meant = await planChange(tx, list, change, { origin, clock, effects });
      return {
        writes: [
          ...(parts ? [[parts.erase, [tx.accountId, id]] as const] : []),
          [statements.erase, [tx.accountId, id]],
          ...meant.writes,
        ],
        outcome: { id },
        // Of what nothing can use it is no news that nothing does.
        preview: {
          changed: [],
          says: [...(list.archivedBy ? [sayUses(counts)] : []), ...meant.says],
        },
        before: { ...fieldsOf(list, before), version: before.version },
        after: null,
        targets: [[kind, id], ...meant.targets],
        // A record that has taken it since it was counted points to it.
        refusedBy: () => inUse('A record has just begun to use it.'),
      };
    },
  );
}
