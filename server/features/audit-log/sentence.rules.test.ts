import { describe, expect, test } from 'vitest';
import { AuditedKind } from './record-kinds.ts';
import { sentenceOf, type NamedRecords } from './sentence.rules.ts';

const { STUDENT, CLASS, FAMILY, PASS } = AuditedKind;

/** Records of a kind; null for one that may not be named, "†" for one that was erased. */
function of(kind: AuditedKind, names: (string | null)[], count = names.length): NamedRecords {
  return {
    kind,
    count,
    records: names.map((name, index) => ({
      kind,
      id: `${kind}${index}`,
      name: name === '†' ? null : name,
      isErased: name === '†',
    })),
  };
}

const say = (
  template: string,
  records: NamedRecords[],
  values: Record<string, string> = {},
): string =>
  sentenceOf(template, { records, value: (name) => values[name] ?? null })
    .map(({ text }) => text)
    .join('');

describe('a sentence', () => {
  test.each<[what: string, template: string, records: NamedRecords[], says: string]>([
    [
      'names a record',
      'Greeted {STUDENT}',
      [of(STUDENT, ['Maya Alvarez'])],
      'Greeted Maya Alvarez',
    ],
    [
      'says what it is',
      'Changed {the CLASS}',
      [of(CLASS, ['Open Gym'])],
      'Changed the class Open Gym',
    ],
    ['names two', 'Greeted {STUDENT}', [of(STUDENT, ['Maya', 'Leo'])], 'Greeted Maya and Leo'],
    [
      'names two without their noun',
      'Changed {the CLASS}',
      [of(CLASS, ['Open Gym', 'Swim'])],
      'Changed Open Gym and Swim',
    ],
    [
      'names three and counts the rest',
      'Imported {CLASS}',
      [of(CLASS, ['A', 'B', 'C'], 1999)],
      'Imported A, B, C and 1996 more classes',
    ],
    [
      'tells of one that was erased',
      'Erased {the FAMILY}',
      [of(FAMILY, ['†'])],
      'Erased a family that was erased',
    ],
    [
      'does not name what may not be named',
      'Punched {STUDENT}',
      [of(STUDENT, [null])],
      'Punched a student',
    ],
    [
      'counts those that may not be named',
      'Punched {STUDENT}',
      [of(STUDENT, [null, null, null], 4)],
      'Punched 4 students',
    ],
    ['says something of what it should have', 'Changed {the FAMILY}', [], 'Changed a family'],
    [
      'leaves out what stands in brackets',
      'Suspended {PASS}[ of {STUDENT}]',
      [of(PASS, ['Swim 5'])],
      'Suspended Swim 5',
    ],
    [
      'has what stands in brackets when there is any',
      'Suspended {PASS}[ of {STUDENT}]',
      [of(PASS, ['Swim 5']), of(STUDENT, ['Maya'])],
      'Suspended Swim 5 of Maya',
    ],
  ])('%s', (_what, template, records, says) => {
    expect(say(template, records)).toBe(says);
  });

  test('tells a value that the entry keeps, and leaves it out where there is none', () => {
    const template = 'Punched {STUDENT}[ on {date}]';
    const maya = [of(STUDENT, ['Maya'])];
    expect(say(template, maya, { date: 'Sat 21 Nov 2026' })).toBe(
      'Punched Maya on Sat 21 Nov 2026',
    );
    expect(say(template, maya)).toBe('Punched Maya');
  });

  test('comes in as few pieces as it has names', () => {
    expect(
      sentenceOf('Punched {STUDENT} into {the CLASS}[ today]', {
        records: [of(STUDENT, ['Maya']), of(CLASS, ['Open Gym'])],
        value: () => null,
      }).map(({ text, record }) => [text, record?.kind ?? null]),
    ).toEqual([
      ['Punched ', null],
      ['Maya', STUDENT],
      [' into the class ', null],
      ['Open Gym', CLASS],
      [' today', null],
    ]);
  });
});
