import { statement, type Statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { isId, newId } from '../../shared/ids.ts';
import { RECORD_KINDS, type RecordKind } from './record-marks.form.ts';
import { decideMarks, type MarksFacts, type SentMarks } from './record-marks.rules.ts';
import { customValuesJson, keywordsJson, MARK_COLUMN } from './record-marks.sql.ts';

type Write = readonly [Statement, readonly unknown[]];

/** What a command does with the keywords and custom values of its record. */
export interface RecordMarks {
  readonly problems: readonly FieldProblemFacts[];
  /** For the audit: keywords and custom values by their names, before and after. */
  readonly before: { readonly keywords: readonly string[]; readonly customValues: object };
  readonly after: { readonly keywords: readonly string[]; readonly customValues: object };
  /** To be written after the record itself. */
  readonly writes: (recordId: string) => Write[];
}

const forEach = <T>(make: (column: string, kind: RecordKind) => T): Record<RecordKind, T> =>
  Object.fromEntries(RECORD_KINDS.map((kind) => [kind, make(MARK_COLUMN[kind], kind)])) as Record<
    RecordKind,
    T
  >;

const named = (name: string, column: string) => `${name}_${column.slice(0, -3)}`;

/** The keywords and fields are held until the command ends: nobody erases or changes one of them meanwhile. */
const LOAD = forEach((column, kind) =>
  statement(
    named('marks_load', column),
    `with k as (select * from keyword where id = any ($1::uuid[]) for share),
       c as (select * from custom_field where id = any ($2::uuid[]) for share)
     select
       (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'targets', k.targets,
          'isArchived', k.archived_at is not null)), '[]') from k) as keywords,
       (select coalesce(json_agg(json_build_object('id', c.id, 'target', c.target, 'label', c.label, 'kind', c.kind,
          'choices', c.choices, 'isArchived', c.archived_at is not null)), '[]') from c) as fields,
       ${keywordsJson(kind, '$3::uuid')} as "keywordsNow", ${customValuesJson(kind, '$3::uuid')} as "valuesNow"`,
  ),
);

const TAKE_KEYWORDS = forEach((column) =>
  statement(
    named('marks_take_keywords', column),
    `delete from keyword_use where account_id = $1 and ${column} = $2 and not keyword_id = any ($3::uuid[])`,
  ),
);

const GIVE_KEYWORDS = forEach((column) =>
  statement(
    named('marks_give_keywords', column),
    `insert into keyword_use (account_id, id, ${column}, keyword_id)
     select $1, u.id, $2, u.keyword_id from unnest($3::uuid[], $4::uuid[]) as u (id, keyword_id)
     on conflict (account_id, ${column}, keyword_id) where ${column} is not null do nothing`,
  ),
);

const EMPTY_FIELDS = forEach((column) =>
  statement(
    named('marks_empty_fields', column),
    `delete from custom_value where account_id = $1 and ${column} = $2 and field_id = any ($3::uuid[])`,
  ),
);

const FILL_FIELDS = forEach((column) =>
  statement(
    named('marks_fill_fields', column),
    `insert into custom_value (account_id, id, ${column}, field_id, value)
     select $1, v.id, $2, v.field_id, v.value from unnest($3::uuid[], $4::uuid[], $5::text[]) as v (id, field_id, value)
     on conflict (account_id, ${column}, field_id) where ${column} is not null do update set value = excluded.value`,
  ),
);

/**
 * Reads and checks the keywords and custom values that were sent for a record; `recordId` is null for one that is yet to
 * be made. Called in a command after the record is locked, so that two who change it do so one after the other.
 */
export async function readMarks(
  tx: Tx,
  kind: RecordKind,
  recordId: string | null,
  sent: SentMarks,
): Promise<RecordMarks> {
  const keywordIds = (sent.keywordIds ?? []).filter(isId);
  const fieldIds = (sent.customValues ?? []).map(({ fieldId }) => fieldId).filter(isId);
  const [facts] = (await tx.query(LOAD[kind], [keywordIds, fieldIds, recordId])) as [MarksFacts];
  const { problems, before, after, keywords, filled, emptied } = decideMarks(kind, facts, sent);
  const writes = (id: string): Write[] => {
    const of = [tx.accountId, id];
    const all: Write[] = [];
    if (keywords && recordId !== null) all.push([TAKE_KEYWORDS[kind], [...of, keywords]]);
    if (keywords && keywords.length > 0)
      all.push([GIVE_KEYWORDS[kind], [...of, keywords.map(() => newId()), keywords]]);
    if (emptied.length > 0) all.push([EMPTY_FIELDS[kind], [...of, emptied]]);
    if (filled.length > 0) {
      const columns = [filled.map(() => newId()), filled.map((one) => one.fieldId)];
      all.push([FILL_FIELDS[kind], [...of, ...columns, filled.map((one) => one.value)]]);
    }
    return all;
  };
  return { problems, before, after, writes };
}
