import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['10-visit Open Gym (½ price)', '10-visit-open-gym-1-2-price'],
  ['Été à la piscine!', 'ete-a-la-piscine'],
  ['  –  ', ''],
  ['x'.repeat(79) + ' – y', 'x'.repeat(79)],
])(
  '“%s” ends a link with “%s”, the same as in web/features/pass-types/draft.test.ts',
  (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  },
);
