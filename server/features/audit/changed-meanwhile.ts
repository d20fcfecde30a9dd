import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { timeInZone } from '../../shared/local-date.ts';

const SINCE = statement(
  'changed_since',
  `select e.at, (select s.first_name || ' ' || s.last_name from staff s where s.id = e.actor_id) as by, e.before, e.after
   from audit_target t join audit_entry e on e.id = t.entry_id
   where t.record_id = $1 and (e.after ->> $3)::integer > $2
   order by e.at desc, e.id desc limit 20`,
);

interface Change {
  at: Date;
  by: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * Tells who read an older version of a record what happened to it since: by whom, when, and which of its fields. Commands
 * that change such records keep `version` among what the audit keeps as after. An entry tells of several records: `key` is
 * the name of the version of those that are no record of their own in it, such as a note of a family.
 */
export async function changedMeanwhile(
  tx: Tx,
  of: { rule: string; what: string; id: string; version: number; zone: string; key?: string },
): Promise<RecordRefused> {
  const changes = await tx.query<Change & Record<string, unknown>>(SINCE, [
    of.id,
    of.version,
    of.key ?? 'version',
  ]);
  const fields = [...new Set(changes.flatMap(({ before, after }) => changedKeys(before, after)))];
  const last = changes[0];
  const who = last ? `${last.by ?? 'Somebody'} changed` : 'Somebody else has changed';
  const when = last ? ` at ${timeInZone(last.at, of.zone)}` : '';
  const which = fields.length > 0 ? `: ${fields.map(inWords).join(', ')}` : '';
  return RecordRefused.because(
    of.rule,
    RecordRefusal.CHANGED_MEANWHILE,
    `${who} this ${of.what}${when}${which}.`,
    'Load the changes, look at them, and save again.',
  );
}

/** The fields in which two states of a record differ. */
export function changedKeys(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): string[] {
  if (!before || !after) return [];
  return Object.keys(after).filter(
    (key) => key in before && !/version$/i.test(key) && !isSame(before[key], after[key]),
  );
}

/** `firstName` becomes "first name". */
export const inWords = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What JSON keeps of both is compared: dates and texts are the same there. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
