import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import type { Said } from '../../shared/said.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import type { Write } from './list-description.ts';
import { planChange } from './list.effects.ts';
import { lockEntry, nameProblems, nameTaken } from './list-entries.queries.ts';
import type { ReferenceList } from './reference-list.ts';

export interface EntryOutcome {
  readonly id: string;
}

export interface ChangeFacts {
  readonly changed: readonly string[];
  readonly says: readonly Said[];
}

export type EntryPlan = Plan<EntryOutcome, RecordRefused, ChangeFacts>;
export type EntryPerformed = Performed<EntryOutcome, RecordRefused, ChangeFacts>;

export interface SentRequest {
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Adds an entry to a list, or changes the one of this id and version (rule O-3). */
export function saveEntry<Values extends object>(
  context: Context,
  list: ReferenceList<Values>,
  request: SentRequest & { of: { id: string; version: number } | null; input: object },
): Promise<EntryPerformed> {
  const { requestId, dryRun, of, input } = request;
  const { kind, rule, what, unique } = list;
  const { services, clock } = context;
  const { effects } = services;
  const origin = originOf(context.viewer);
  return perform<EntryOutcome, RecordRefused, ChangeFacts>(
    services,
    origin,
    { verb: `${of ? 'CHANGE' : 'CREATE'}_${kind}`, input: { ...of, input }, requestId, dryRun },
    async (tx): Promise<EntryPlan | Refused<RecordRefused>> => {
      const before = of ? await lockEntry(tx, list, of.id) : null;
      if (of && before && before.version !== of.version) {
        const { zone } = context.account;
        return new Refused(await changedMeanwhile(tx, { rule, what, zone, ...of }));
      }
      const read = readForm(list.form, input);
      if ('problems' in read) return new Refused(RecordRefused.fields(rule, read.problems));
      const { values } = read;
      // First what the values point to: only then is it known among whom the name is told apart.
      const kept = (await list.check?.(tx, { values, before })) ?? [];
      const isKept = before !== null && isNamedAsBefore(list, before, values);
      const problems =
        kept.length > 0 || isKept ? kept : await nameProblems(tx, list, values, before?.id ?? null);
      if (problems.length > 0) return new Refused(RecordRefused.fields(rule, problems));

      const id = before?.id ?? newId();
      const then = before && fieldsOf(list, before);
      const now = fieldsOf(list, values);
      const version = (before?.version ?? 0) + 1;
      const change = { id, before, after: values };
      const meant = await planChange(tx, list, change, { origin, clock, effects });
      return {
        writes: [...writesOf(list, tx.accountId, id, values, before !== null), ...meant.writes],
        outcome: { id },
        preview: { changed: then ? changedKeys(then, now) : [], says: meant.says },
        before: before && { ...then, version: before.version },
        after: { ...now, version },
        targets: [[kind, id], ...meant.targets],
        refusedBy: (constraint) =>
          unique && constraint === unique.constraint
            ? RecordRefused.fields(rule, [nameTaken(list, unique.field, false)])
            : null,
      };
    },
  );
}

/** A name that stays is not looked at again: another one like it may have come about before names were compared. */
function isNamedAsBefore<Values extends object>(
  { unique }: ReferenceList<Values>,
  before: Values,
  values: Values,
): boolean {
  if (!unique) return true;
  const { field, within } = unique;
  const name = (of: Values) => String(of[field]).toLowerCase();
  return name(before) === name(values) && (!within || before[within] === values[within]);
}

function writesOf<Values extends object>(
  list: ReferenceList<Values>,
  accountId: string,
  id: string,
  values: Values,
  isThere: boolean,
): Write[] {
  const { statements, parts } = list;
  const fields = Object.keys(list.columns) as (keyof Values)[];
  const row = [accountId, id, ...fields.map((field) => values[field])];
  return [
    [isThere ? statements.update : statements.insert, row],
    ...(parts && isThere ? [[parts.erase, [accountId, id]] as const] : []),
    ...(parts?.insert(accountId, id, values) ?? []),
  ];
}

/** What the audit keeps of an entry: the fields of its form. */
export const fieldsOf = <Values extends object>(
  { fields }: ReferenceList<Values>,
  values: Values,
): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, values[field as keyof Values]]));
