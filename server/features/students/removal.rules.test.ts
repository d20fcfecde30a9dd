import { expect, test } from 'vitest';
import { decideRemoval, type RemovalFacts } from './removal.rules.ts';
import { Removal } from './student.results.ts';

const facts = (of: Partial<RemovalFacts>): RemovalFacts => ({
  enrollments: 0,
  passes: 0,
  marks: 0,
  absences: 0,
  tokens: 0,
  enrolled: [],
  ...of,
});

test.each<[what: string, given: Partial<RemovalFacts>, decision: object]>([
  [
    'nothing has happened',
    {},
    { how: Removal.ERASED, why: 'Erased for good, since nothing has happened with it yet.' },
  ],
  [
    'there is a past enrollment',
    { enrollments: 1 },
    { how: Removal.ARCHIVED, why: 'Archived, since there is 1 enrollment. It can be restored.' },
  ],
  [
    'there are passes',
    { passes: 2 },
    { how: Removal.ARCHIVED, why: 'Archived, since there are 2 passes. It can be restored.' },
  ],
  [
    'there are both',
    { enrollments: 3, passes: 1 },
    {
      how: Removal.ARCHIVED,
      why: 'Archived, since there are 3 enrollments and 1 pass. It can be restored.',
    },
  ],
  [
    'something is recorded or was told',
    { enrollments: 1, marks: 1, absences: 2 },
    {
      how: Removal.ARCHIVED,
      why: 'Archived, since there are 1 enrollment, 1 mark and 2 expected absences. It can be restored.',
    },
  ],
  [
    'a mark is left',
    { marks: 1 },
    { how: Removal.ARCHIVED, why: 'Archived, since there is 1 mark. It can be restored.' },
  ],
  [
    'somebody is enrolled',
    { enrollments: 1, enrolled: ['Maya'] },
    { blockedBy: 'Maya has enrollments that run or are to come.' },
  ],
  [
    'several are enrolled',
    { enrollments: 4, passes: 1, enrolled: ['Leo', 'Maya', 'Sofia'] },
    { blockedBy: 'Leo, Maya and Sofia have enrollments that run or are to come.' },
  ],
])('when %s (rule F-8)', (_what, given, decision) => {
  expect(decideRemoval(facts(given))).toEqual(decision);
});
