import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERBS } from './audit-verbs.ts';
import { KINDS, AuditedKind } from './record-kinds.ts';

/** The product's own code: what tests and benchmarks write is theirs. */
const FILES = ['features', 'demo', 'graphql', 'http']
  .flatMap((folder) =>
    readdirSync(join('server', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join('server', folder, file),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|audit-log/.test(file));

/** Refusals, which stand in the same places as verbs. */
const REFUSALS = /^(NOT|ALREADY|NEEDS|CHANGED|IN|WRONG|OUT|UPSIDE|TOO|BY)_/;
const IS_WRITTEN = [/\bverbs?\b/i, /auditRead\(/, /\(context, /, /^\s*'[A-Z_]+',$/];

/** Literals in capitals where verbs are written: beside the word, or handed to what performs them. */
const verbsIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => IS_WRITTEN.some((where) => where.test(line)) && !line.includes('Permission.'))
    .flatMap((line) => [...line.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'|verb: '([A-Z]+)'/g)])
    .map(([, name, one]) => name ?? one!)
    .filter((name) => !REFUSALS.test(name));

/** The lists of the settings have commands in common, which put their verbs together. */
const listVerbsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}kind: '([A-Z_]+)'/gm)].flatMap(([, kind]) =>
    ['CREATE', 'CHANGE', 'MOVE', 'ARCHIVE', 'RESTORE', 'ERASE'].map((verb) => `${verb}_${kind!}`),
  );

const verbsOf = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  if (/-lists\.ts$/.test(file)) return listVerbsIn(text);
  return /\.commands?\.ts$|setting-areas\.ts$/.test(file) || /perform\(|auditRead\(/.test(text)
    ? verbsIn(text)
    : [];
};

/** Beside what commands write, what the test of the audit has seen each mutation write. */
const written = new Map(
  [...FILES, 'server/features/audit/audit.test.ts'].flatMap((file) =>
    (file.endsWith('audit.test.ts')
      ? [...readFileSync(file, 'utf8').matchAll(/^ +verb: '([A-Z_]+)'/gm)].map(([, verb]) => verb!)
      : verbsOf(file)
    ).map((verb) => [verb, file] as const),
  ),
);

test('every verb that a command writes has a sentence', () => {
  expect(written.size).toBeGreaterThan(60);
  const missing = [...written].filter(([verb]) => !(verb in VERBS));
  expect(
    missing.map(
      ([verb, file]) =>
        `${file} writes ${verb}: add "${verb}: area('What it is called', 'What it says of {the KIND}')" to VERBS in server/features/audit-log/audit-verbs.ts`,
    ),
  ).toEqual([]);
});

test('every kind of record that a command names is known', () => {
  const kinds = FILES.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return text.includes('perform')
      ? [...text.matchAll(/\['([A-Z]+(?:_[A-Z]+)*)', /g)].map(([, kind]) => [kind!, file] as const)
      : [];
  });
  const unknown = kinds.filter(([kind]) => !(kind in KINDS));
  expect(
    unknown.map(
      ([kind, file]) =>
        `${file} writes of ${kind}: add it to AuditedKind and KINDS in server/features/audit-log/record-kinds.ts`,
    ),
  ).toEqual([]);
});

describe('a sentence', () => {
  test.each(Object.entries(VERBS))('of %s stands for kinds that there are', (_verb, { says }) => {
    const named = [...says.matchAll(/\{(?:the )?([A-Z_]+)\}/g)].map(([, kind]) => kind);
    expect(named.filter((kind) => !Object.values<string>(AuditedKind).includes(kind!))).toEqual([]);
  });

  test('begins with a capital and has no full stop, since lists show many of them', () => {
    expect(
      Object.values(VERBS)
        .map(({ says }) => says)
        .filter((says) => !/^[A-Z][a-z]+ ?.*[^.]$/.test(says)),
    ).toEqual([]);
  });

  test('has a label of its own', () => {
    const labels = Object.values(VERBS).map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });
});
