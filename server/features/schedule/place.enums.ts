import { registerEnumType } from 'type-graphql';
import { CLOSURE_SCOPES } from './closure.form.ts';
import { LEVEL_COLOURS, type LevelColour } from './level.form.ts';

const asEnum = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

export const LevelColourEnum: Record<LevelColour, LevelColour> = asEnum(LEVEL_COLOURS);
export const ClosureScopeEnum = asEnum(CLOSURE_SCOPES);

registerEnumType(LevelColourEnum, {
  name: 'LevelColour',
  description: 'Colours that tell levels apart on screens.',
  valuesConfig: Object.fromEntries(
    LEVEL_COLOURS.map((colour) => [colour, { description: `Marked ${colour.toLowerCase()}.` }]),
  ),
});

registerEnumType(ClosureScopeEnum, {
  name: 'ClosureScope',
  description: 'What a closure means. Source: rule S-5.',
  valuesConfig: {
    CLOSURES: { description: 'Classes do not meet.' },
    BILLING: { description: 'It only matters to billing; classes meet.' },
    BOTH: { description: 'Classes do not meet, and it matters to billing.' },
  },
});
