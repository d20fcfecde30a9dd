import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Gender } from '../../shared/gender.ts';
import { isTooOld, isTooYoung, parseAge } from '../../shared/age.ts';
import { addDays } from '../../shared/local-date.ts';
import { classesOf } from '../catalogue/class-spec.ts';
import { fits, isAtSchool } from './fits.ts';

const on = '2026-11-23';
const [baby, six, girls] = classesOf('Swim', [
  ['Babies', 'Parent & Tot', 'Teaching pool', 'P0Y6M-P2Y', 10, 'Mon 10:00-10:30'],
  ['Six to eight', 'Beginner', 'Teaching pool', 'P6Y-P8Y', 10, 'Mon 10:00-10:30; Mon 16:00-16:30'],
  ['Girls', 'Beginner', 'Teaching pool', '-', 10, 'Mon 16:00-16:30', { gender: Gender.FEMALE }],
]);

describe('whether a class fits', () => {
  it.each([baby, six])('agrees with the rule of ages, however old the child ($name)', (spec) => {
    if (!spec) throw new Error('no class');
    const [minimum, maximum] = [parseAge(spec.minAge ?? ''), parseAge(spec.maxAge ?? '')];
    for (let days = 1; days < 3700; days += 3) {
      const born = addDays(on, -days);
      const expected = !isTooYoung(born, minimum, on) && !isTooOld(born, maximum, on);
      expect(fits({ born, gender: Gender.MALE }, spec, on), born).toBe(expected);
    }
  });

  it('asks for the gender of the class', () => {
    if (!girls) throw new Error('no class');
    expect(fits({ born: '2018-01-01', gender: Gender.FEMALE }, girls, on)).toBe(true);
    expect(fits({ born: '2018-01-01', gender: Gender.UNDISCLOSED }, girls, on)).toBe(false);
  });

  it.each([
    ['a child of eight on a Monday morning', '2018-01-01', false, on, true],
    ['one who learns at home', '2018-01-01', true, on, false],
    ['one of three', '2023-10-01', false, on, false],
    ['one of eight in July', '2018-01-01', false, '2026-07-06', false],
  ])('knows who is at school: %s', (_, born, isHomeschooled, date, expected) => {
    expect(isAtSchool({ born, isHomeschooled }, six?.slots ?? [], date)).toBe(expected);
  });
});
