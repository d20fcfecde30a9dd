import type { FieldFault, FieldProblemFacts } from '../../shared/form.ts';
import { readCustomValue, type CustomFieldKind, type RecordKind } from './record-marks.form.ts';

/** What was sent with a record; null is "leave it as it is". */
export interface SentMarks {
  readonly keywordIds: readonly string[] | null;
  readonly customValues:
    readonly { readonly fieldId: string; readonly value: string | null }[] | null;
}

interface KnownKeyword {
  readonly id: string;
  readonly name: string;
  readonly targets: readonly RecordKind[];
  readonly isArchived: boolean;
}

interface KnownField {
  readonly id: string;
  readonly target: RecordKind;
  readonly label: string;
  readonly kind: CustomFieldKind;
  readonly choices: readonly string[];
  readonly isArchived: boolean;
}

/** The keywords and fields that were named, and what the record has now. */
export interface MarksFacts {
  readonly keywords: readonly KnownKeyword[];
  readonly fields: readonly KnownField[];
  readonly keywordsNow: readonly { readonly id: string; readonly name: string }[];
  readonly valuesNow: readonly { readonly field: { id: string; label: string }; value: string }[];
}

interface Named {
  readonly keywords: readonly string[];
  readonly customValues: Readonly<Record<string, string>>;
}

export interface MarksDecision {
  readonly problems: readonly FieldProblemFacts[];
  readonly before: Named;
  readonly after: Named;
  /** All that it shall have; null if they stay. */
  readonly keywords: readonly string[] | null;
  readonly filled: readonly { readonly fieldId: string; readonly value: string }[];
  readonly emptied: readonly string[];
}

/** Which of the sent keywords and values a record of the kind can have (rules O-1 and O-2). */
export function decideMarks(kind: RecordKind, facts: MarksFacts, sent: SentMarks): MarksDecision {
  const problems: FieldProblemFacts[] = [];
  const refuse = (field: string, reason: FieldFault, message: string): void => {
    problems.push({ field, reason, message });
  };

  const had = new Map(facts.keywordsNow.map(({ id, name }) => [id, name]));
  const known = new Map(facts.keywords.map((one) => [one.id, one]));
  for (const [index, id] of (sent.keywordIds ?? []).entries()) {
    const keyword = known.get(id);
    const at = `keywordIds.${index}`;
    if (!keyword) refuse(at, 'UNKNOWN', 'There is no such keyword.');
    else if (had.has(id)) continue;
    else if (!keyword.targets.includes(kind))
      refuse(at, 'NOT_ALLOWED', `The keyword “${keyword.name}” is not for such records.`);
    else if (keyword.isArchived)
      refuse(at, 'NOT_ALLOWED', `The keyword “${keyword.name}” is archived.`);
  }
  const keywords = sent.keywordIds && [...new Set(sent.keywordIds)];

  const values = new Map(facts.valuesNow.map(({ field, value }) => [field.id, value]));
  const labels = new Map(facts.valuesNow.map(({ field }) => [field.id, field.label]));
  const fields = new Map(facts.fields.map((one) => [one.id, one]));
  const filled: { fieldId: string; value: string }[] = [];
  const emptied: string[] = [];
  const seen = new Set<string>();
  for (const [index, { fieldId, value }] of (sent.customValues ?? []).entries()) {
    const field = fields.get(fieldId);
    const at = `customValues.${index}`;
    if (field?.target !== kind) {
      refuse(`${at}.fieldId`, 'UNKNOWN', 'There is no such field.');
      continue;
    }
    if (seen.has(fieldId)) {
      refuse(`${at}.fieldId`, 'TAKEN', `${field.label} is here twice.`);
      continue;
    }
    seen.add(fieldId);
    labels.set(fieldId, field.label);
    const now = values.get(fieldId) ?? null;
    // What stands there already may be of a choice that is gone since.
    if (value === now) continue;
    if (value === null) {
      emptied.push(fieldId);
      values.delete(fieldId);
      continue;
    }
    const read = readCustomValue(field, value);
    if ('reason' in read) refuse(`${at}.value`, read.reason, read.message);
    else if (field.isArchived)
      refuse(`${at}.value`, 'NOT_ALLOWED', `${field.label} is archived and takes no new values.`);
    else {
      filled.push({ fieldId, value: read.value });
      values.set(fieldId, read.value);
    }
  }

  const named = (of: ReadonlyMap<string, string>): Record<string, string> =>
    Object.fromEntries([...of].map(([id, value]) => [labels.get(id) ?? '', value] as const).sort());
  return {
    problems,
    before: {
      keywords: [...had.values()].sort(),
      customValues: named(new Map(facts.valuesNow.map(({ field, value }) => [field.id, value]))),
    },
    after: {
      keywords: (keywords ?? [...had.keys()])
        .map((id) => known.get(id)?.name ?? had.get(id) ?? '')
        .sort(),
      customValues: named(values),
    },
    keywords,
    filled,
    emptied,
  };
}
