import { describe, expect, test } from 'vitest';
import { isSame, rebase } from './rebase.ts';

const club = { name: 'Tumblers', address: { street: 'Elm 1', city: 'Oakville' }, tags: ['a'] };

describe('somebody else saved meanwhile', () => {
  test('their changes come in where nothing was typed', () => {
    const mine = { ...club, name: 'Flyers' };
    const theirs = { ...club, address: { street: 'Elm 2', city: 'Oakville' }, tags: ['a', 'b'] };
    expect(rebase(club, mine, theirs)).toEqual({
      values: { ...theirs, name: 'Flyers' },
      both: [],
    });
  });

  test('what was typed stands where both changed it, and is named', () => {
    const mine = { ...club, address: { street: 'Oak 9', city: 'Oakville' } };
    const theirs = { ...club, address: { street: 'Elm 2', city: 'Milton' } };
    expect(rebase(club, mine, theirs)).toEqual({
      values: { ...club, address: { street: 'Oak 9', city: 'Milton' } },
      both: ['address.street'],
    });
  });

  test('the same change on both sides is none', () => {
    const mine = { ...club, name: 'Flyers' };
    expect(rebase(club, mine, { ...club, name: 'Flyers' }).both).toEqual([]);
  });

  test('a list of choices is one thing', () => {
    const mine = { ...club, tags: [] };
    expect(rebase(club, mine, { ...club, tags: ['a', 'b'] })).toEqual({
      values: mine,
      both: ['tags'],
    });
  });
});

describe('rows of a list, by their ids', () => {
  const ann = { id: '1', name: 'Ann', phone: '' };
  const bob = { id: '2', name: 'Bob', phone: '' };
  const added = { id: null, name: 'Cy', phone: '' };
  type Row = { id: string | null; name: string; phone: string };
  const merged = (before: Row[], mine: Row[], theirs: Row[]) => {
    const { values, both } = rebase({ rows: before }, { rows: mine }, { rows: theirs });
    return { rows: values.rows, both };
  };

  test.each<[string, Row[], Row[], Row[], Row[], string[]]>([
    [
      'different fields of one row',
      [ann, bob],
      [{ ...ann, phone: '55' }, bob],
      [bob, { ...ann, name: 'Anna' }],
      [bob, { ...ann, name: 'Anna', phone: '55' }],
      [],
    ],
    [
      'the same field of one row, which has another place now',
      [ann, bob],
      [{ ...ann, name: 'Annie' }, bob],
      [bob, { ...ann, name: 'Anna' }],
      [bob, { ...ann, name: 'Annie' }],
      ['rows.1.name'],
    ],
    ['added on both sides', [ann], [ann, added], [ann, bob], [ann, bob, added], []],
    [
      'taken out here',
      [ann, bob],
      [bob],
      [ann, bob, { ...added, id: '3' }],
      [bob, { ...added, id: '3' }],
      [],
    ],
    [
      'taken out here, changed there',
      [ann, bob],
      [bob],
      [{ ...ann, name: 'Anna' }, bob],
      [bob],
      ['rows'],
    ],
    ['taken out there', [ann, bob], [ann, bob, added], [bob], [bob, added], []],
    [
      'taken out there, changed here: kept as a new row',
      [ann, bob],
      [{ ...ann, phone: '55' }, bob],
      [bob],
      [bob, { ...ann, id: null, phone: '55' }],
      ['rows.1'],
    ],
    [
      'saved here and typed in meanwhile: the row is not there twice',
      [ann, added],
      [ann, { ...added, phone: '55' }],
      [ann, { ...added, id: '3' }],
      [ann, { ...added, id: '3', phone: '55' }],
      [],
    ],
  ])('%s', (_, before, mine, theirs, rows, both) => {
    expect(merged(before, mine, theirs)).toEqual({ rows, both });
  });
});

test('values of the account’s own fields are known by their fields', () => {
  const value = (fieldId: string, text: string) => ({ fieldId, value: text });
  const before = { values: [value('shirt', 'S'), value('diet', '')] };
  const mine = { values: [value('shirt', 'M'), value('diet', '')] };
  const theirs = { values: [value('diet', 'vegan'), value('shirt', 'S')] };
  expect(rebase(before, mine, theirs)).toEqual({
    values: { values: [value('diet', 'vegan'), value('shirt', 'M')] },
    both: [],
  });
});

test('to a form, null and an empty text are one', () => {
  expect(isSame({ a: null, b: 1 }, { a: '', b: 1 })).toBe(true);
  expect(isSame({ a: false }, { a: '' })).toBe(false);
  expect(isSame([1, 2], [2, 1])).toBe(false);
});
