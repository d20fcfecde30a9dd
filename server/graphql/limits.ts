import { createRequire } from 'node:module';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ComplexityEstimator, getComplexity as GetComplexity } from 'graphql-query-complexity';
import { Permission, PermissionLevel } from '../shared/permissions.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from './errors.ts';

// Its ES module loads graphql/index.mjs, a second copy of graphql beside the one that everything else loads.
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as {
  getComplexity: typeof GetComplexity;
};

/** Most fields that an operation may ask for, lists counted by their page size. */
export const MAX_COST = 50_000;
/** Most fields that an operation may name, fragments written out. */
const MAX_NODES = 10_000;
/** What a list without a page size is taken for. */
const USUAL_LIST = 10;
/** What each operation of a request costs at least: a statement, a transaction, or the checking of a password. */
const ROOT_COST = 500;

const isRoot = (type: { name: string }): boolean =>
  type.name === 'Query' || type.name === 'Mutation';

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  // A field that brings far more than a word says what it counts for.
  const weight: unknown = field.extensions['cost'];
  const own = isRoot(type) ? ROOT_COST : typeof weight === 'number' ? weight : 1;
  // Introspection reads memory only, and its depth has a limit of its own.
  if (field.name.startsWith('__')) return own;
  const first = (args as { first?: unknown }).first;
  if (typeof first === 'number') return own + Math.max(first, 1) * childComplexity;
  // `edges` and `nodes` are counted by the page size of the field above them.
  const isPage = field.name === 'edges' || field.name === 'nodes';
  const isList = isListType(getNullableType(field.type)) && 'getFields' in getNamedType(field.type);
  return own + (isList && !isPage ? USUAL_LIST : 1) * childComplexity;
};

/** The whole request is refused before it runs, and its status says so. */
function refusedRequest(status: number, error: GraphQLError): GraphQLError {
  error.extensions['http'] = { status };
  return error;
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: (node) => {
      if (node.name.value === '__schema' || node.name.value === '__type') found = true;
    },
  });
  return found;
}

/** Refuses operations that cost too much, and introspection by those who may not explore the API. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const introspection = new WeakMap<DocumentNode, boolean>();
  const costs = new WeakMap<DocumentNode, Map<string, number>>();

  // Documents are parsed once and kept, so what follows from one alone is kept beside it.
  const costOf = (
    document: DocumentNode,
    operation: string,
    variables: Record<string, unknown>,
  ): number => {
    const known = costs.get(document) ?? new Map<string, number>();
    costs.set(document, known);
    // Page sizes and directives decide; texts and inputs do not, and would fill the memory.
    const deciding = Object.entries(variables).filter(([, value]) =>
      ['number', 'boolean'].includes(typeof value),
    );
    const key = `${operation}:${JSON.stringify(deciding)}`;
    let cost = known.get(key);
    if (cost === undefined) {
      try {
        cost = getComplexity({
          schema,
          query: document,
          operationName: operation || undefined,
          variables,
          estimators: [estimate],
          maxQueryNodes: MAX_NODES,
        });
      } catch (error) {
        // Otherwise the variables do not fit the operation. Execution says so, with the field's name.
        if (!(error instanceof Error && error.message.includes('number of nodes'))) return 0;
        cost = Infinity;
      }
      if (known.size < 100) known.set(key, cost);
    }
    return cost;
  };

  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operationName, request, contextValue }) {
          let asks = introspection.get(document);
          if (asks === undefined) introspection.set(document, (asks = introspects(document)));
          if (asks) {
            const viewer = contextValue.maybeViewer;
            if (!viewer) throw refusedRequest(401, unauthenticated());
            if (!viewer.may(Permission.API_EXPLORER, PermissionLevel.VIEW)) {
              throw refusedRequest(
                403,
                forbidden('Introspection needs the permission API_EXPLORER.'),
              );
            }
          }
          const cost = costOf(document, operationName ?? '', request.variables ?? {});
          if (cost > MAX_COST) {
            const touched = cost === Infinity ? 'far too many' : String(cost);
            const message = `This operation may touch ${touched} fields; at most ${MAX_COST} are allowed. Ask for smaller pages or fewer levels.`;
            throw refusedRequest(
              400,
              new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } }),
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
