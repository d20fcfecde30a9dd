import { buildSchema, isObjectType, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import schemaText from '../../schema.graphql?raw';
import { FamiliesToTellDocument } from '../features/tasks/FamiliesToTell.generated.ts';
import { createCache } from './cache.ts';

const documents = import.meta.glob<string>('../**/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The built portal's cache knows no unions and interfaces: a fragment on one would match nothing, without a word. */
test('every fragment is on an object type', () => {
  const schema = buildSchema(schemaText);
  const conditions: string[] = [];
  for (const text of Object.values(documents)) {
    visit(parse(text), {
      enter(node) {
        const isFragment =
          node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_DEFINITION;
        if (isFragment && node.typeCondition) conditions.push(node.typeCondition.name.value);
      },
    });
  }

  expect(conditions.length).toBeGreaterThan(20);
  expect(conditions.filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
});

test('a task that tells no families has no list of them, not an empty one', () => {
  const cache = createCache();
  const asked = {
    query: FamiliesToTellDocument,
    variables: { taskId: 'evaluation', search: null, first: 50 },
  };
  cache.writeQuery({
    ...asked,
    data: {
      backgroundTask: {
        __typename: 'BackgroundTask',
        ...{ id: 'evaluation', familiesToTell: null },
      },
    },
  });

  expect(cache.readQuery(asked)?.backgroundTask.familiesToTell).toBeNull();
});
