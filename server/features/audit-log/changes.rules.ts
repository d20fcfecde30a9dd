import { sayDate, timeInZone, dateInZone } from '../../shared/local-date.ts';
import { inWords } from '../audit/changed-meanwhile.ts';

type State = Readonly<Record<string, unknown>> | null;

/** One field of a record before and after, as the audit keeps it. */
export interface RawChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Kept for the software, not for a reader. */
const INTERNAL = new Set([
  'version',
  'outcome',
  'requestId',
  'position',
  'changed',
  'id',
  'sourceKey',
  'healthVersion',
  'noteVersion',
  'enrollmentVersion',
]);
/** Nothing of this kind is written to the audit; if it ever were, it would not be shown. */
const SECRET = /password|secret|hash|token|[rR]ecoveryCode|^code$/i;

/** What differs between the two states that an entry keeps; of a record that was made or removed all that it had. */
export function changesOf(before: State, after: State): RawChange[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].sort(byLabel).flatMap((field) => {
    if (INTERNAL.has(field) || SECRET.test(field)) return [];
    const one = before?.[field] ?? null;
    const other = after?.[field] ?? null;
    if (isEmpty(one) && isEmpty(other)) return [];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ field, ...(bothLists(one, other) ?? { before: one, after: other }) }];
  });
}

/** The database keeps fields in an order of its own; names are read first. */
const FIRST = ['name', 'title', 'firstName', 'lastName'];
const byLabel = (one: string, other: string): number =>
  placeOf(one) - placeOf(other) || labelOf(one).localeCompare(labelOf(other));
function placeOf(field: string): number {
  const place = FIRST.indexOf(field);
  return place === -1 ? FIRST.length : place;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Of two lists only what they have not in common, unless only their order differs. */
function bothLists(before: unknown, after: unknown): Omit<RawChange, 'field'> | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const lacking = (from: unknown[], of: unknown[]) => {
    const known = new Set(of.map((one) => JSON.stringify(one)));
    return from.filter((one) => !known.has(JSON.stringify(one)));
  };
  const [gone, come] = [lacking(before, after), lacking(after, before)];
  return gone.length + come.length > 0 ? { before: gone, after: come } : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const AGE = /^P(\d+)Y(?:(\d+)M(?:(\d+)D)?)?$/;

/** Every id among the values of changes. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : idsIn(one)));
}

/** Fields whose values are those of an enumeration. */
const CHOICES =
  /^(kind|level|type|gender|status|state|permission|scope|channel|overrides|targets|grants|deleted|how|secondFactor)$|Kind$|Type$|Mode$|Level$/;

/** Values whose name in the code is not what the office calls them. */
const CHOICE_WORDS: Readonly<Record<string, string>> = { WAIT: 'waiting' };

interface Words {
  readonly zone: string;
  /** What the record of an id is called. */
  readonly name: (id: string) => string;
}

/** Fields whose name in the code is not what the office calls them. */
const LABELS: Readonly<Record<string, string>> = {
  born: 'Birth date',
  minAge: 'Youngest age',
  maxAge: 'Oldest age',
  usesDefault: 'Uses',
  says: 'With it',
  how: 'How it was removed',
  alert: 'Medical alert',
  used: 'Punches used',
  total: 'Punches in all',
  expires: 'Last day',
};

/** `levelId` becomes "Level", `keywordIds` "Keywords". */
export function labelOf(field: string): string {
  const known = LABELS[field];
  if (known) return known;
  const words = inWords(field.replace(/Ids$/, 's').replace(/Id$/, ''))
    .replace(/^(is|has) /, '')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of this field in plain words; null for nothing. */
export function inPlainWords(field: string, value: unknown, words: Words): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(field, value, words);
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => inPlainWords(field, one, words) ?? []);
    const isPlain = value.every((one) => typeof one !== 'object');
    return all.length === 0 ? null : all.join(isPlain ? ', ' : '; ');
  }
  return typeof value === 'object' ? objectInWords(value, words) : null;
}

function textInWords(field: string, text: string, { zone, name }: Words): string {
  if (UUID.test(text)) return name(text);
  if (DATE.test(text)) return sayDate(text);
  if (INSTANT.test(text)) {
    const at = new Date(text);
    return `${sayDate(dateInZone(at, zone))} at ${timeInZone(at, zone)}`;
  }
  const age = AGE.exec(text);
  if (age) {
    const units = ['years', 'months', 'days'];
    return age
      .slice(1)
      .flatMap((count, index) => (count ? [`${count} ${units[index] ?? ''}`] : []))
      .join(' ');
  }
  if (/^\d\d:\d\d:00$/.test(text)) return text.slice(0, 5);
  if (!CHOICES.test(field) || !/^[A-Z_]+$/.test(text)) return text;
  return CHOICE_WORDS[text] ?? text.toLowerCase().replaceAll('_', ' ');
}

/** "Ana Alvarez, Mother, primary": names stand together, what is not so is left out. */
function objectInWords(value: object, words: Words): string | null {
  const fields = Object.entries(value as Record<string, unknown>).filter(
    ([key, one]) => key !== 'id' && !SECRET.test(key) && !isEmpty(one) && one !== false,
  );
  const known = new Map(fields);
  const said: string[] = [];
  const name = [known.get('firstName'), known.get('lastName')].filter(
    (one) => typeof one === 'string',
  );
  if (name.length > 0) said.push(name.join(' '));
  const own = known.get('fieldId') ?? known.get('permission');
  const its = known.get('value') ?? known.get('level');
  if (own !== undefined && its !== undefined) {
    return `${inPlainWords('permission', own, words) ?? ''}: ${inPlainWords('level', its, words) ?? ''}`;
  }
  for (const [key, one] of fields) {
    if (key === 'firstName' || key === 'lastName') continue;
    if (one === true) said.push(labelOf(key).toLowerCase());
    else {
      const text = inPlainWords(key, one, words);
      if (text === null) continue;
      said.push(NAMELESS.has(key) ? text : `${labelOf(key).toLowerCase()} ${text}`);
    }
  }
  return said.length === 0 ? null : said.join(', ');
}

/** Fields that a value needs no name for. */
const NAMELESS = new Set([
  'name',
  'label',
  'kind',
  'value',
  'relationship',
  'street',
  'city',
  'region',
  'postcode',
  'country',
  'staffId',
  'contacts',
  'starts',
  'ends',
]);
