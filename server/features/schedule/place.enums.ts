import { enumOf } from '../../graphql/enum-of.ts';
import type { ClosureValues } from './closure.form.ts';
import { LEVEL_COLOURS, type LevelColour } from './level.form.ts';

export const LevelColourEnum = enumOf<LevelColour>({
  name: 'LevelColour',
  description: 'Colours that tell levels apart on screens.',
  values: Object.fromEntries(
    LEVEL_COLOURS.map((colour) => [colour, `Marked ${colour.toLowerCase()}.`]),
  ) as Record<LevelColour, string>,
});

export const ClosureScopeEnum = enumOf<ClosureValues['scope']>({
  name: 'ClosureScope',
  description: 'What a closure means. Source: rule S-5.',
  values: {
    CLOSURES: 'Classes do not meet.',
    BILLING: 'It only matters to billing; classes meet.',
    BOTH: 'Classes do not meet, and it matters to billing.',
  },
});
