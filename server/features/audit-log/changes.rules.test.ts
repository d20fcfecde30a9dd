import { describe, expect, test } from 'vitest';
import { changesOf, idsIn, inPlainWords, labelOf } from './changes.rules.ts';

const LEVEL = '0190a0a0-0000-7000-8000-000000000001';
const words = {
  zone: 'America/Toronto',
  name: (id: string) => (id === LEVEL ? 'Beginner' : 'a record that was erased'),
};
const said = (field: string, value: unknown) => inPlainWords(field, value, words);

describe('what an entry changed', () => {
  test.each<[what: string, before: object | null, after: object | null, fields: string[]]>([
    ['is what differs', { name: 'A', flagAlert: null }, { name: 'B', flagAlert: null }, ['name']],
    ['is all that a new record has', null, { name: 'A', flagAlert: null, born: '' }, ['name']],
    ['is all that a removed record had', { name: 'A' }, null, ['name']],
    ['is what was said with it', { used: 1 }, { used: 0, reason: 'Sick' }, ['used', 'reason']],
    ['is nothing that the software keeps', { version: 1 }, { version: 2, outcome: { id: 1 } }, []],
    [
      'is nothing that is secret',
      {},
      { passwordHash: 'x', secret: 'x', sessionToken: 'x', recoveryCode: 'x', postcode: 'M4C' },
      ['postcode'],
    ],
    ['is nothing when there was nothing', null, null, []],
  ])('%s', (_what, before, after, fields) => {
    expect(changesOf(before as never, after as never).map(({ field }) => field)).toEqual(fields);
  });

  test('of a list is what went and what came', () => {
    expect(changesOf({ keywords: ['a', 'b'] }, { keywords: ['b', 'c'] })).toEqual([
      { field: 'keywords', before: ['a'], after: ['c'] },
    ]);
  });

  test('of a list in another order is both orders', () => {
    expect(changesOf({ choices: ['a', 'b'] }, { choices: ['b', 'a'] })).toEqual([
      { field: 'choices', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });
});

describe('in plain words', () => {
  test.each<[field: string, value: unknown, says: string | null]>([
    ['name', 'Alvarez', 'Alvarez'],
    ['name', '', null],
    ['name', null, null],
    ['lastName', 'KING', 'KING'],
    ['used', 0, '0'],
    ['isSuspended', true, 'yes'],
    ['isSuspended', false, 'no'],
    ['born', '2019-07-14', 'Sun 14 Jul 2019'],
    ['at', '2026-11-21T20:00:00.000Z', 'Sat 21 Nov 2026 at 15:00'],
    ['starts', '17:00:00', '17:00'],
    ['minAge', 'P3Y', '3 years'],
    ['maxAge', 'P3Y6M', '3 years 6 months'],
    ['type', 'SINGLE_DAY', 'single day'],
    ['levelId', LEVEL, 'Beginner'],
    ['keywordIds', [], null],
    ['keywordIds', [LEVEL, LEVEL], 'Beginner, Beginner'],
    ['customValues', [{ fieldId: LEVEL, value: 'Elm' }], 'Beginner: Elm'],
    ['grants', [{ permission: 'PUNCH_PASSES', level: 'FULL' }], 'punch passes: full'],
    [
      'guardians',
      [
        {
          id: LEVEL,
          firstName: 'Ana',
          lastName: 'Alvarez',
          relationship: 'Mother',
          isPrimary: true,
          contacts: [{ kind: 'EMAIL', value: 'ana@example.org', label: null, isPrimary: false }],
        },
        { firstName: 'Ben', lastName: 'Alvarez', relationship: null, isPrimary: false },
      ],
      'Ana Alvarez, Mother, primary, email, ana@example.org; Ben Alvarez',
    ],
    ['limits', { locations: [], programs: [LEVEL] }, 'programs Beginner'],
    ['anything', {}, null],
  ])('%s: %j', (field, value, says) => {
    expect(said(field, value)).toBe(says);
  });

  test.each([
    ['firstName', 'First name'],
    ['levelId', 'Level'],
    ['keywordIds', 'Keywords'],
    ['isSuspended', 'Suspended'],
    ['born', 'Birth date'],
  ])('the field %s is called %s', (field, label) => {
    expect(labelOf(field)).toBe(label);
  });

  test('ids are found wherever they stand, but not a record’s own', () => {
    expect(idsIn([{ id: 'x', levelId: LEVEL, more: [{ staffId: LEVEL }], name: 'no id' }])).toEqual(
      [LEVEL, LEVEL],
    );
  });
});
