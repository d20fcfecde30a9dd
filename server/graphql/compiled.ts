import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';

/** Compiled code is memory, so there is a bound; the portal has about a dozen operations. */
const MOST_OPERATIONS = 200;
/** An operation is compiled when it is asked for this often: a one-off costs less interpreted. */
const WORTH_COMPILING = 3;

interface Seen {
  count: number;
  /** Not tried yet, or not possible. */
  compiled: CompiledQuery['query'] | 'not yet' | null;
}

function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | undefined,
): CompiledQuery['query'] | null {
  if (getOperationAST(document, name)?.operation !== OperationTypeNode.QUERY) return null;
  const compiled = compileQuery(schema, document, name);
  return isCompiledQuery(compiled) ? compiled.query : null;
}

/** An error of compiled code comes without the extensions that everything after it relies on. */
function wholeError(error: GraphQLError): GraphQLError {
  if ((error as { extensions?: object }).extensions) return error;
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError });
}

/**
 * Runs queries that come again and again as compiled code, which takes about half the time of interpreting them anew.
 * Mutations are interpreted: they are few, and their cost is the database's.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const seen = new LRUCache<string, Seen>({ max: MOST_OPERATIONS });

  const compiledFor = (of: Parameters<GatewayExecutor>[0]): CompiledQuery['query'] | null => {
    const key = `${of.queryHash}:${of.operationName ?? ''}`;
    const known = seen.get(key) ?? { count: 0, compiled: 'not yet' };
    seen.set(key, known);
    known.count += 1;
    if (known.compiled !== 'not yet') return known.compiled;
    // Nobody fills the memory without signing in.
    if (known.count < WORTH_COMPILING || !(of.context as Context).maybeViewer) return null;
    known.compiled = compiledQuery(schema, of.document, of.operationName ?? undefined);
    return known.compiled;
  };

  const executor: GatewayExecutor = async (of) => {
    const variables = (of.request.variables ?? {}) as Record<string, unknown>;
    const compiled = compiledFor(of);
    if (compiled) {
      const result = (await compiled(undefined, of.context, variables)) as ExecutionResult;
      // No data at all: the variables did not fit and nothing was run. Interpreting words that in the usual way.
      if (result.data !== undefined) {
        const errors = result.errors?.map(wholeError);
        return { ...result, ...(errors ? { errors } : {}) } as Awaited<ReturnType<GatewayExecutor>>;
      }
    }
    const result = await execute({
      schema,
      document: of.document,
      contextValue: of.context,
      variableValues: variables,
      operationName: of.operationName,
    });
    return result as Awaited<ReturnType<GatewayExecutor>>;
  };

  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
