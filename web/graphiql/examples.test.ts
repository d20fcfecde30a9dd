import {
  buildSchema,
  Kind,
  coerceInputValue,
  parse,
  typeFromAST,
  validate,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import schemaText from '../../schema.graphql?raw';
import { exampleTabs } from './examples.ts';

const schema = buildSchema(schemaText);
const tabs = exampleTabs({ familyId: 'f', passId: 'p', studentId: 's', classId: 'c' }).map(
  (tab) => {
    const document = parse(tab.query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION)
      throw new Error('An example is one operation.');
    const variables = JSON.parse(tab.variables ?? '{}') as Record<string, unknown>;
    return { name: operation.name?.value ?? '', document, operation, variables };
  },
);

describe('the examples of the API explorer', () => {
  test('are the product’s main job, step by step', () => {
    expect(tabs.map(({ name }) => name)).toEqual([
      'WhoAmI',
      'FindFamilies',
      'EnrollmentsView',
      'PunchableClasses',
      'PunchIn',
      'PunchInLog',
    ]);
  });

  test.each(tabs)('$name is valid', ({ document }) => {
    expect(validate(schema, document)).toEqual([]);
  });

  test.each(tabs)('$name brings the variables that it needs', ({ operation, variables }) => {
    const declared = operation.variableDefinitions ?? [];
    expect(declared.map(({ variable }) => variable.name.value)).toEqual(
      expect.arrayContaining(Object.keys(variables)),
    );
    for (const { variable, type } of declared) {
      const problems: string[] = [];
      const value = variables[variable.name.value];
      if (value === undefined && type.kind !== Kind.NON_NULL_TYPE) continue;
      coerceInputValue(
        value,
        typeFromAST(schema, type) as GraphQLInputType,
        (_path, _value, error) => {
          problems.push(error.message);
        },
      );
      expect(problems).toEqual([]);
    }
  });

  test('punching in writes nothing until one asks for it', () => {
    const punch = tabs.find(({ name }) => name === 'PunchIn');
    expect(punch?.variables).toMatchObject({ input: { dryRun: true } });
  });
});
