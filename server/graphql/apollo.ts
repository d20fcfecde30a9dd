import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { depthLimit } from '@graphile/depth-limit';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { compiledExecution } from './compiled.ts';
import type { Context } from './context.ts';
import { formatError, isInternal } from './format-error.ts';
import { limits } from './limits.ts';

/** Deepest nesting of an operation; the deepest screen needs nine. */
const MAX_DEPTH = 15;
/** Most words and signs of an operation. A body may be large for its variables; reading so large a text would take long. */
const MAX_TOKENS = 40_000;

/** Logs bugs and outages once and in full, and gives the client the id under which they stand in the log. */
function logged(logger: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ request, contextValue: { exchange } }) => {
      exchange.nameOperation(request.operationName);
      return Promise.resolve({
        didResolveOperation({ operationName }) {
          exchange.nameOperation(operationName);
          return Promise.resolve();
        },
        didEncounterErrors({ errors, operation, operationName }) {
          const { requestId } = exchange;
          for (const error of errors.filter(isInternal)) {
            error.extensions['requestId'] = requestId;
            // It may have failed after the commit, e.g. in a field below the mutation.
            error.extensions['mayHaveChanged'] =
              operation?.operation === OperationTypeNode.MUTATION;
            logger.error(
              { err: error.originalError ?? error, operation: operationName, requestId },
              'operation failed',
            );
          }
          return Promise.resolve();
        },
      });
    },
  };
}

export function createApollo(schema: GraphQLSchema, logger: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledExecution(schema),
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    formatError,
    validationRules: [
      depthLimit({
        maxDepth: MAX_DEPTH,
        maxListDepth: 8,
        maxSelfReferentialDepth: 4,
        maxIntrospectionDepth: 15,
        maxIntrospectionListDepth: 8,
        // GraphiQL's introspection goes one deeper than the default of 8.
        maxDepthByFieldCoordinates: { '__Type.ofType': 9 },
        revealDetails: true,
      }),
    ],
    plugins: [ApolloServerPluginCacheControlDisabled(), limits(schema), logged(logger)],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m: unknown) => logger.warn(m),
      error: (m: unknown) => logger.error(m),
    },
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    allowBatchedHttpRequests: false,
    persistedQueries: false,
  });
}
