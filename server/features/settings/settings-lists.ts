import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { customFieldForm, type CustomFieldValues } from './custom-field.form.ts';
import { dropReasonForm } from './drop-reason.form.ts';
import { keywordForm, type KeywordValues } from './keyword.form.ts';
import type { Entry } from './list-description.ts';
import { sayUses } from './list-uses.rules.ts';
import type { RecordKind } from './record-marks.form.ts';
import { MARK_COLUMN } from './record-marks.sql.ts';
import { referenceList, total, type UseCounts } from './reference-list.ts';

const WORD: Readonly<Record<RecordKind, string>> = {
  FAMILY: 'family',
  STUDENT: 'student',
  CLASS: 'class',
  STAFF: 'staff member',
};
const KINDS = Object.keys(WORD) as RecordKind[];

/** How many records of each kind have the keyword or field `r.id`. */
const marked = (table: string, column: string): Record<string, string> =>
  Object.fromEntries(
    KINDS.map((kind) => [
      WORD[kind],
      `(select count(*) from ${table} u where u.${column} = r.id and u.${MARK_COLUMN[kind]} is not null)`,
    ]),
  );

export const keywords = referenceList<KeywordValues>({
  what: 'keyword',
  kind: 'KEYWORD',
  rule: 'O-1',
  table: 'keyword',
  form: keywordForm,
  columns: { name: ['name', 'text'], targets: ['targets', 'text[]'] },
  unique: { field: 'name', constraint: 'keyword_name_key' },
  archivedBy: 'archived_at',
  uses: marked('keyword_use', 'keyword_id'),
  check: keptTargets,
});

export const dropReasons = referenceList({
  what: 'drop reason',
  kind: 'DROP_REASON',
  rule: 'O-6',
  table: 'drop_reason',
  form: dropReasonForm,
  columns: { name: ['name', 'text'] },
  unique: { field: 'name', constraint: 'drop_reason_name_key' },
  order: {},
  archivedBy: 'archived_at',
  // An enrollment keeps the words of its reason.
  uses: {
    enrollment: `(select count(*) from enrollment e
      where e.drop_reason = (select d.name from drop_reason d where d.id = r.id))`,
  },
});

export const customFields = referenceList<CustomFieldValues>({
  what: 'custom field',
  kind: 'CUSTOM_FIELD',
  rule: 'O-2',
  table: 'custom_field',
  form: customFieldForm,
  columns: {
    target: ['target', 'text'],
    label: ['label', 'text'],
    kind: ['kind', 'text'],
    choices: ['choices', 'text[]'],
  },
  unique: { field: 'label', constraint: 'custom_field_label_key', within: 'target' },
  order: { within: 'target' },
  sortedBy: `array_position(array['FAMILY', 'STUDENT', 'CLASS', 'STAFF'], t.target), t.position, t.label`,
  archivedBy: 'archived_at',
  uses: marked('custom_value', 'field_id'),
  check: keptKind,
});

/** A keyword stays for those who have it. */
async function keptTargets(
  tx: Tx,
  { values, before }: { values: KeywordValues; before: Entry<KeywordValues> | null },
): Promise<FieldProblemFacts[]> {
  const given = before?.targets.filter((kind) => !values.targets.includes(kind)) ?? [];
  if (!before || given.length === 0) return [];
  const [row] = await tx.query<{ counts: UseCounts }>(keywords.statements.uses, [[before.id]]);
  const counts = Object.fromEntries(
    given.map((kind) => [WORD[kind], row?.counts[WORD[kind]] ?? 0]),
  );
  if (total(counts) === 0) return [];
  const message = `${sayUses(counts)} Take it from them first.`;
  return [{ field: 'targets', reason: 'IN_USE', message }];
}

/** What has been written into a field stays readable: whose it is and what goes into it, once something does. */
async function keptKind(
  tx: Tx,
  { values, before }: { values: CustomFieldValues; before: Entry<CustomFieldValues> | null },
): Promise<FieldProblemFacts[]> {
  if (!before) return [];
  const fixed = (['target', 'kind'] as const).filter((field) => values[field] !== before[field]);
  if (fixed.length === 0) return [];
  const [row] = await tx.query<{ counts: UseCounts }>(customFields.statements.uses, [[before.id]]);
  const counts = row?.counts ?? {};
  if (total(counts) === 0) return [];
  return fixed.map((field) => ({
    field,
    reason: 'IN_USE',
    message: `${sayUses(counts)} This stays as it is.`,
  }));
}
