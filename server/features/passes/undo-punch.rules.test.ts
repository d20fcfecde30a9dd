import { describe, expect, test } from 'vitest';
import { UndoRefusalReason as Reason } from './undo-punch.problems.ts';
import { returnsPunch, undoProblem } from './undo-punch.rules.ts';

describe('an undone punch comes back', () => {
  test.each<[when: string, today: string, asked: boolean | null | undefined, returns: boolean]>([
    ['before the date of the class', '2026-11-20', undefined, true],
    ['before the date of the class', '2026-11-20', null, true],
    ['before the date of the class', '2026-11-20', true, true],
    ['before the date of the class', '2026-11-20', false, true],
    ['on the date', '2026-11-21', undefined, false],
    ['on the date', '2026-11-21', null, false],
    ['on the date', '2026-11-21', true, true],
    ['on the date', '2026-11-21', false, false],
    ['after it', '2026-11-22', null, false],
    ['after it', '2026-11-22', true, true],
    ['after it', '2026-11-22', false, false],
  ])('%s (%s) when staff say %s: %s', (_when, today, asked, returns) => {
    expect(returnsPunch('2026-11-21', today, asked)).toBe(returns);
  });
});

describe('a line of the log can be undone', () => {
  type Line = Parameters<typeof undoProblem>[0];
  const use: Line = {
    kind: 'USE',
    isReturned: false,
    isRemoved: false,
    punchReturned: false,
    passIsGone: false,
  };

  test.each<[what: string, line: Line, reason: Reason | null]>([
    ['a punch', use, null],
    ['a punch that comes back', { ...use, punchReturned: true }, null],
    ['the giving of the pass', { ...use, kind: 'GIVE' }, Reason.NOT_A_USE],
    ['a return', { ...use, kind: 'RETURN', punchReturned: true }, Reason.NOT_A_USE],
    [
      'a punch that came back before',
      { ...use, isReturned: true, isRemoved: true },
      Reason.ALREADY_RETURNED,
    ],
    [
      'one that came back before, to return it again',
      { ...use, isReturned: true, isRemoved: true, punchReturned: true },
      Reason.ALREADY_RETURNED,
    ],
    ['a punch that was kept', { ...use, isRemoved: true }, Reason.ENROLLMENT_REMOVED],
    [
      'a punch that was kept, to return it now',
      { ...use, isRemoved: true, punchReturned: true },
      null,
    ],
  ])('%s', (_what, line, reason) => {
    expect(undoProblem(line)?.reason ?? null).toBe(reason);
    if (reason)
      expect(undoProblem(line)).toMatchObject({
        rule: 'R-9',
        message: expect.stringMatching(/\.$/) as string,
      });
  });

  test('a kept punch of a deleted pass is not offered back', () => {
    const kept = { ...use, isRemoved: true };
    expect(undoProblem(kept)?.fix).toBe('Return the punch if it should come back.');
    expect(undoProblem({ ...kept, passIsGone: true })?.fix).toBeNull();
  });

  test('and every reason against it appears above', () => {
    expect(Object.values(Reason).sort()).toEqual([
      Reason.ALREADY_RETURNED,
      Reason.ENROLLMENT_REMOVED,
      Reason.NOT_A_USE,
    ]);
  });
});
