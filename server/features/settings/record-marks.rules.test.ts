import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCustomValue, type CustomFieldKind, type RecordKind } from './record-marks.form.ts';
import { decideMarks, type MarksFacts } from './record-marks.rules.ts';

describe('a custom value (rule O-2)', () => {
  const field = (kind: CustomFieldKind) => ({ label: 'It', kind, choices: ['Red', 'Blue'] });

  test.each<[kind: CustomFieldKind, text: string, expected: object]>([
    ['TEXT', 'Elm Street', { value: 'Elm Street' }],
    ['TEXT', 'x'.repeat(201), { reason: 'TOO_LONG' }],
    ['LONG_TEXT', 'x\n'.repeat(500), { value: 'x\n'.repeat(500) }],
    ['NUMBER', '12.5', { value: '12.5' }],
    ['NUMBER', '-3,25', { value: '-3.25' }],
    ['NUMBER', '1e3', { reason: 'WRONG_FORM' }],
    ['NUMBER', 'twelve', { reason: 'WRONG_FORM' }],
    ['DATE', '2026-02-28', { value: '2026-02-28' }],
    ['DATE', '2026-02-30', { reason: 'WRONG_FORM' }],
    ['YES_NO', 'true', { value: 'true' }],
    ['YES_NO', 'yes', { reason: 'WRONG_FORM' }],
    ['CHOICE', 'Blue', { value: 'Blue' }],
    ['CHOICE', 'blue', { reason: 'UNKNOWN' }],
  ])('of a %s field: %j', (kind, text, expected) => {
    expect(readCustomValue(field(kind), text)).toMatchObject(expected);
  });

  test('that is kept is read again as it is', () => {
    const kinds: CustomFieldKind[] = ['TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE'];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(fc.string(), fc.constantFrom('true', 'Red', '2026-11-21', '1,5')),
        (kind, text) => {
          const read = readCustomValue(field(kind), text);
          if ('value' in read) expect(readCustomValue(field(kind), read.value)).toEqual(read);
        },
      ),
    );
  });
});

describe('what a record can have', () => {
  const keyword = (id: string, of: Partial<MarksFacts['keywords'][number]> = {}) => ({
    id,
    name: id.toUpperCase(),
    targets: ['FAMILY' as RecordKind],
    isArchived: false,
    ...of,
  });
  const field = (id: string, of: Partial<MarksFacts['fields'][number]> = {}) => ({
    id,
    target: 'FAMILY' as RecordKind,
    label: id.toUpperCase(),
    kind: 'TEXT' as CustomFieldKind,
    choices: [],
    isArchived: false,
    ...of,
  });
  const facts: MarksFacts = {
    keywords: [
      keyword('a'),
      keyword('b'),
      keyword('class', { targets: ['CLASS'] }),
      keyword('old', { isArchived: true }),
      keyword('had', { isArchived: true, targets: ['STUDENT'] }),
    ],
    fields: [
      field('text'),
      field('former', { isArchived: true }),
      field('choice', { kind: 'CHOICE', choices: ['New'] }),
      field('student', { target: 'STUDENT' }),
    ],
    keywordsNow: [{ id: 'had', name: 'HAD' }],
    valuesNow: [
      { field: { id: 'choice', label: 'CHOICE' }, value: 'Gone' },
      { field: { id: 'former', label: 'FORMER' }, value: 'Old' },
    ],
  };
  const decide = (
    keywordIds: string[] | null,
    values: readonly (readonly [string, string | null])[] | null = null,
  ) =>
    decideMarks('FAMILY', facts, {
      keywordIds,
      customValues: values?.map(([fieldId, value]) => ({ fieldId, value })) ?? null,
    });

  test('keywords that are for it, and those that it has already, whatever became of them', () => {
    const decision = decide(['a', 'had', 'a']);
    expect(decision.problems).toEqual([]);
    expect(decision.keywords).toEqual(['a', 'had']);
    expect([decision.before.keywords, decision.after.keywords]).toEqual([['HAD'], ['A', 'HAD']]);
  });

  test.each<[what: string, id: string, reason: string]>([
    ['for other records', 'class', 'NOT_ALLOWED'],
    ['archived', 'old', 'NOT_ALLOWED'],
    ['nowhere', 'nothing', 'UNKNOWN'],
  ])('no keyword that is %s', (_what, id, reason) => {
    expect(decide(['a', id]).problems).toMatchObject([{ field: 'keywordIds.1', reason }]);
  });

  test('all that it had, when nothing was sent', () => {
    const { keywords, filled, emptied, before, after } = decide(null);
    expect([keywords, filled, emptied]).toEqual([null, [], []]);
    expect(after).toEqual(before);
  });

  test('values that stand there already, even of a choice or a field that is gone', () => {
    const decision = decide(null, [
      ['choice', 'Gone'],
      ['former', 'Old'],
    ]);
    expect([decision.problems, decision.filled]).toEqual([[], []]);
  });

  test('new values, and none where it was emptied', () => {
    const decision = decide(null, [
      ['text', 'Elm'],
      ['former', null],
      ['choice', 'New'],
    ]);
    expect(decision.filled).toEqual([
      { fieldId: 'text', value: 'Elm' },
      { fieldId: 'choice', value: 'New' },
    ]);
    expect(decision.emptied).toEqual(['former']);
    expect(decision.after.customValues).toEqual({ CHOICE: 'New', TEXT: 'Elm' });
  });

  test.each<[what: string, values: [string, string | null][], field: string, reason: string]>([
    ['of other records', [['student', 'x']], 'customValues.0.fieldId', 'UNKNOWN'],
    ['that there is not', [['nothing', 'x']], 'customValues.0.fieldId', 'UNKNOWN'],
    ['that is archived', [['former', 'new']], 'customValues.0.value', 'NOT_ALLOWED'],
    [
      'twice',
      [
        ['text', 'x'],
        ['text', 'y'],
      ],
      'customValues.1.fieldId',
      'TAKEN',
    ],
    ['outside its choices', [['choice', 'Red']], 'customValues.0.value', 'UNKNOWN'],
  ])('no value of a field %s', (_what, values, at, reason) => {
    expect(decide(null, values).problems).toMatchObject([{ field: at, reason }]);
  });
});
