import { ApolloServer } from '@apollo/server';
import { GraphQLEnumType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { compiledExecution } from './compiled.ts';
import type { Context } from './context.ts';
import { formatError, isInternal } from './format-error.ts';

const Shape = new GraphQLEnumType({ name: 'Shape', values: { ROUND: {} } });
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { shape: { type: Shape, resolve: () => 'SQUARE' } },
  }),
});

test('a value that the schema does not know is the same bug, interpreted or compiled', async () => {
  const bugs: boolean[] = [];
  const server = new ApolloServer<Context>({
    gateway: compiledExecution(schema),
    formatError,
    plugins: [
      {
        requestDidStart: () =>
          Promise.resolve({
            didEncounterErrors({ errors }) {
              bugs.push(...errors.map(isInternal));
              return Promise.resolve();
            },
          }),
      },
    ],
  });
  const contextValue = { maybeViewer: {} } as unknown as Context;
  const ask = async () =>
    (await server.executeOperation({ query: '{ shape }' }, { contextValue })).body;
  const interpreted = await ask();
  expect(interpreted).toMatchObject({
    singleResult: {
      data: { shape: null },
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' }, path: ['shape'] }],
    },
  });
  await ask();
  for (const body of [await ask(), await ask()]) {
    expect(body).toMatchObject({
      singleResult: {
        data: { shape: null },
        errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' }, path: ['shape'] }],
      },
    });
  }
  expect(bugs).toEqual([true, true, true, true]);
  await server.stop();
});
