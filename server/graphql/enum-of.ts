import { registerEnumType } from 'type-graphql';

interface Described<Value extends string> {
  readonly name: string;
  readonly description: string;
  /** What each of them means. */
  readonly values: Readonly<Record<Value, string>>;
}

/** An enum of the API whose values a form or a rule names already. */
export function enumOf<Value extends string>(of: Described<Value>): Record<Value, Value> {
  const { name, description } = of;
  const values = Object.keys(of.values) as Value[];
  const asEnum = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: of.values[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType<Record<Value, Value>>(asEnum, { name, description, valuesConfig });
  return asEnum;
}
