import { isKind, KINDS, type AuditedKind } from './record-kinds.ts';

/** A record that an entry is about, as a sentence names it. */
export interface NamedRecord {
  readonly kind: AuditedKind;
  readonly id: string;
  /** Null when it was erased, or may not be named to this viewer. */
  readonly name: string | null;
  readonly isErased: boolean;
}

/** Those of one kind: the first few, and how many there are. */
export interface NamedRecords {
  readonly kind: AuditedKind;
  readonly records: readonly NamedRecord[];
  readonly count: number;
}

/** A piece of a sentence; with a record it is that record's name. */
export interface SentencePart {
  readonly text: string;
  readonly record: NamedRecord | null;
}

interface Facts {
  readonly records: readonly NamedRecords[];
  /** What the entry keeps under this name, in words. */
  readonly value: (name: string) => string | null;
}

/** How many of a kind are named before the rest is counted. */
export const MOST_NAMED = 3;

const plain = (text: string): SentencePart => ({ text, record: null });

/** What an entry says, in pieces, so that a screen can lead to each record that it names. */
export function sentenceOf(template: string, facts: Facts): SentencePart[] {
  const parts = template
    .split(/(\[[^\]]*\])/)
    .flatMap((piece) =>
      piece.startsWith('[')
        ? (filled(piece.slice(1, -1), facts, true) ?? [])
        : filled(piece, facts, false),
    );
  return joined(parts);
}

function filled(template: string, facts: Facts, mayBeNothing: true): SentencePart[] | null;
function filled(template: string, facts: Facts, mayBeNothing: false): SentencePart[];
function filled(template: string, facts: Facts, mayBeNothing: boolean): SentencePart[] | null {
  const parts: SentencePart[] = [];
  for (const piece of template.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) {
      parts.push(plain(piece));
      continue;
    }
    const what = standsFor(piece.slice(1, -1), facts);
    if (!what && mayBeNothing) return null;
    parts.push(...(what ?? [plain(withoutAny(piece.slice(1, -1)))]));
  }
  return parts;
}

/** `the CLASS`, `CLASS` or the name of a value; null when there is nothing of it. */
function standsFor(name: string, { records, value }: Facts): SentencePart[] | null {
  const kind = kindIn(name);
  if (!kind) {
    const text = value(name);
    return text === null ? null : [plain(text)];
  }
  const of = records.find((one) => one.kind === kind);
  if (!of || of.count === 0) return null;
  const isAnonymous = of.records.every((one) => one.name === null && !one.isErased);
  if (isAnonymous && of.count > 1) return [plain(`${of.count} ${KINDS[kind].many}`)];
  const shown = of.records.slice(0, MOST_NAMED);
  const names = shown.map((record) => nameOf(record, name.startsWith('the ') && of.count === 1));
  const rest = of.count - shown.length;
  if (rest > 0) names.push([plain(`${rest} more ${rest === 1 ? 'one' : KINDS[kind].many}`)]);
  return names.flatMap((one, index) => [...between(index, names.length), ...one]);
}

function between(index: number, length: number): SentencePart[] {
  if (index === 0) return [];
  return [plain(index === length - 1 ? ' and ' : ', ')];
}

function nameOf(record: NamedRecord, withNoun: boolean): SentencePart[] {
  const { one } = KINDS[record.kind];
  if (record.isErased) return [plain(`${one} that was erased`)];
  if (record.name === null) return [plain(one)];
  const name = { text: record.name, record };
  return withNoun ? [plain(`${one.replace(/^an? /, 'the ')} `), name] : [name];
}

const kindIn = (name: string): AuditedKind | null => {
  const bare = name.replace(/^the /, '');
  return isKind(bare) ? bare : null;
};

/** What is said of a record that the entry should have and has not. */
function withoutAny(name: string): string {
  const kind = kindIn(name);
  return kind ? KINDS[kind].one : 'something';
}

/** Pieces of plain text that follow each other become one. */
function joined(parts: readonly SentencePart[]): SentencePart[] {
  const result: SentencePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last && !last.record && !part.record) {
      result[result.length - 1] = plain(last.text + part.text);
    } else result.push(part);
  }
  return result;
}
