import { expect, test } from 'vitest';
import { overlaps, type Held } from './overlap.rules.ts';

const DATE = '2026-11-21';
const TORONTO = 'America/Toronto';
const held = (name: string, zone: string, ...times: [string, string][]): Held => ({
  id: name,
  name,
  zone,
  timeslots: times.map(([starts, ends]) => ({ starts, ends })),
});
const gym = held('Gym', TORONTO, ['17:00', '18:00']);

test.each<[what: string, others: Held[], names: string[]]>([
  ['nothing', [], []],
  ['the class itself', [gym], []],
  ['what ends when it begins', [held('Swim', TORONTO, ['16:00', '17:00'])], []],
  ['what begins when it ends', [held('Swim', TORONTO, ['18:00', '19:00'])], []],
  ['what ends within it', [held('Swim', TORONTO, ['16:00', '17:01'])], ['Swim']],
  ['what begins within it', [held('Swim', TORONTO, ['17:59', '19:00'])], ['Swim']],
  ['what lies within it', [held('Swim', TORONTO, ['17:15', '17:30'])], ['Swim']],
  ['what lies around it', [held('Swim', TORONTO, ['09:00', '21:00'])], ['Swim']],
  [
    'one of two timeslots',
    [held('Swim', TORONTO, ['09:00', '10:00'], ['17:30', '18:30'])],
    ['Swim'],
  ],
  [
    'the same time in a zone an hour behind',
    [held('Swim', 'America/Winnipeg', ['17:00', '18:00'])],
    [],
  ],
  [
    'the same moment in a zone an hour behind',
    [held('Swim', 'America/Winnipeg', ['16:00', '17:00'])],
    ['Swim'],
  ],
  [
    'several',
    [
      held('A', TORONTO, ['17:00', '18:00']),
      held('B', TORONTO, ['10:00', '11:00']),
      held('C', TORONTO, ['17:30', '18:00']),
    ],
    ['A', 'C'],
  ],
])('a class from five to six overlaps with %s', (_what, others, names) => {
  expect(overlaps(gym, others, DATE)).toEqual(names);
});
