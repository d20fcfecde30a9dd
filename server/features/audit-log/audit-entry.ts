import type { Viewer } from '../staff/viewer.ts';
import { PermissionLevel } from '../../shared/permissions.ts';
import { verbFacts } from './audit-verbs.ts';
import type { EntryRow } from './audit-log.queries.ts';
import { changesOf, inPlainWords, labelOf, type RawChange } from './changes.rules.ts';
import { AuditedKind, isKind, maySeeName, maySeeStory } from './record-kinds.ts';
import { sentenceOf, type NamedRecord, type NamedRecords } from './sentence.rules.ts';

/** An entry as this viewer may read it. */
export interface ToldEntry extends Pick<
  EntryRow,
  'id' | 'at' | 'actor' | 'channel' | 'ip' | 'verb'
> {
  readonly says: string;
  readonly parts: { text: string; record: NamedRecord | null }[];
  readonly targets: NamedRecord[];
  readonly targetCount: number;
  readonly changesAreHidden: boolean;
  readonly changed: string[];
  /** Not yet in words, since these need the names of what they point to. */
  readonly rawChanges: RawChange[];
}

export function toldTo(viewer: Viewer, row: EntryRow): ToldEntry {
  const facts = verbFacts(row.verb);
  const records = row.records.filter(({ kind }) => isKind(kind)).map((of) => namedFor(viewer, of));
  const mayNot =
    records.some(({ kind }) => !maySeeStory(viewer, kind)) ||
    facts.needs?.some((one) => !viewer.may(one, PermissionLevel.VIEW)) === true;
  const all = changesOf(row.before, row.after);
  const rawChanges = mayNot ? [] : all;
  const parts = sentenceOf(facts.says, {
    records,
    value: (name) => {
      const was = name.startsWith('before.');
      const field = name.replace('before.', '');
      const names = NAMES_OF[field];
      if (names && !maySeeName(viewer, names)) return null;
      const words = { zone: viewer.account.zone, name: () => '' };
      return inPlainWords(field, (was ? row.before : row.after)?.[field], words);
    },
  });
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    channel: row.channel,
    ip: row.ip,
    verb: row.verb,
    says: parts.map(({ text }) => text).join(''),
    parts,
    targets: records.flatMap((of) => of.records),
    targetCount: records.reduce((sum, { count }) => sum + count, 0),
    changesAreHidden: mayNot && (all.length > 0 || facts.needs !== undefined),
    changed: rawChanges
      .filter(wasThere(row))
      .filter(isUnsaid(row.verb))
      .map(({ field }) => labelOf(field)),
    rawChanges,
  };
}

/** What the audit keeps by its name, and not by its id. */
const NAMES_OF: Readonly<Record<string, AuditedKind>> = {
  family: AuditedKind.FAMILY,
  class: AuditedKind.CLASS,
};

/** Without the names that the viewer may not see. */
const namedFor = (viewer: Viewer, of: NamedRecords): NamedRecords =>
  maySeeName(viewer, of.kind)
    ? of
    : { ...of, records: of.records.map((one) => ({ ...one, name: null, isErased: false })) };

/** What a new record begins with, and what is told along with a deed, is no change of what was there. */
const wasThere =
  ({ before, after }: EntryRow) =>
  ({ field }: RawChange): boolean =>
    before !== null && after !== null && field in before && field in after;

/** "Changed Maya" leaves open what; other sentences, and those that name the field, say all there is to say. */
const isUnsaid =
  (verb: string) =>
  ({ field }: RawChange): boolean =>
    verb.startsWith('CHANGE_') && !verbFacts(verb).says.includes(`{${field}}`);
