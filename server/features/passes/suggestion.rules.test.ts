import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrderOfUse, suggestionOf, type Choice } from './suggestion.rules.ts';

const TODAY = '2026-11-21';
const choice = (id: string, given: Partial<Choice> = {}): Choice => ({
  id,
  expires: null,
  isUsable: true,
  opensCount: 3,
  ...given,
});
const suggested = (...choices: Choice[]) => suggestionOf(choices, TODAY, TODAY);

describe('of several passes the one to use is', () => {
  test.each<[what: string, choices: Choice[], id: string, reason: string]>([
    ['the only one', [choice('a')], 'a', 'The only one that can be used today.'],
    [
      'the only usable one, though another expires sooner',
      [choice('a', { expires: '2026-11-22', isUsable: false }), choice('b')],
      'b',
      'The only one that can be used today.',
    ],
    [
      'the only one that opens a class',
      [choice('a', { expires: '2026-11-22', opensCount: 0 }), choice('b')],
      'b',
      'The only one that can be used today.',
    ],
    [
      'the one that expires first, though it opens more',
      [
        choice('a', { expires: '2026-12-01' }),
        choice('b', { expires: '2026-11-30', opensCount: 9 }),
        choice('c'),
      ],
      'b',
      'Expires first, on Mon 30 Nov 2026.',
    ],
    [
      'of those that expire together the one that opens least else',
      [
        choice('a', { expires: '2026-11-30' }),
        choice('b', { expires: '2026-11-30', opensCount: 1 }),
      ],
      'b',
      'Others expire on Mon 30 Nov 2026 too; this one opens the fewest classes today: 1.',
    ],
    [
      'of those that never expire the one that opens least else',
      [choice('a'), choice('b', { opensCount: 2 })],
      'b',
      'None of them expires; this one opens the fewest classes today: 2.',
    ],
    [
      'of those that are alike the one that was given first',
      [choice('b'), choice('a')],
      'a',
      'Another one is as good; this one was given first.',
    ],
  ])('%s', (_what, choices, id, reason) => {
    expect(suggested(...choices)).toEqual({ id, reason });
  });

  test('said for another date with its name', () => {
    expect(suggestionOf([choice('a')], '2026-11-24', TODAY)?.reason).toBe(
      'The only one that can be used on Tue 24 Nov 2026.',
    );
  });

  test.each([
    ['there is none', []],
    ['none can be used', [choice('a', { isUsable: false })]],
    ['none opens a class', [choice('a', { opensCount: 0 })]],
  ])('none when %s', (_what, choices) => {
    expect(suggested(...choices)).toBeNull();
  });

  test('the first in their order, whatever order they came in', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        expires: fc.option(fc.constantFrom('2026-11-30', '2026-12-01')),
        isUsable: fc.boolean(),
        opensCount: fc.nat(2),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, (choices) => {
        const ordered = inOrderOfUse(choices);
        expect(inOrderOfUse([...choices].reverse())).toEqual(ordered);
        const found = suggestionOf(choices, TODAY, TODAY);
        const isFit = choices.some((one) => one.isUsable && one.opensCount > 0);
        expect(found?.id).toBe(isFit ? ordered[0]?.id : undefined);
      }),
    );
  });
});
