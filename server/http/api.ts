import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findAccount } from '../features/accounts/account-ref.ts';
import { writeReads } from '../features/audit/write-reads.ts';
import { findViewer } from '../features/staff/session.ts';
import { Context, type Services } from '../graphql/context.ts';
import { BadRequest, ClientGone, readJson } from './body.ts';
import { exchangeOf, sessionToken } from './exchange.ts';
import { refuse } from './refuse.ts';

export interface ApiHandler {
  /** Answers a GraphQL request of an account. */
  handle(slug: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Who is asking, in the account of this address; null when there is no such account. */
  contextOf(
    slug: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Context | null>;
}

/** GraphQL over HTTP, without a web framework in between: that is a fifth of what the server can serve. */
export function apiHandler(
  apollo: ApolloServer<Context>,
  services: Services,
  trustProxy: number,
): ApiHandler {
  const contextOf: ApiHandler['contextOf'] = async (slug, request, response) => {
    const exchange = exchangeOf(request, response, {
      slug,
      trustProxy,
      requestId: requestIdOf(request),
    });
    const token = sessionToken(request);
    const viewer = token
      ? await findViewer(services.source, {
          slug,
          token,
          now: services.clock.now(),
          channel: exchange.channel,
          ip: exchange.ip,
          renewed: (stays) => {
            if (stays) exchange.setSession(token, true);
          },
        })
      : null;
    const account = viewer?.account ?? (await findAccount(services.source, slug));
    return account && new Context(services, account, viewer, exchange);
  };

  return {
    contextOf,
    async handle(slug, request, response) {
      let context: Context | null = null;
      try {
        const isPost = request.method === 'POST';
        const body = isPost ? await readJson(request) : {};
        context = await contextOf(slug, request, response);
        if (!context) {
          refuse(response, 404, 'NOT_FOUND', 'There is no such account.');
          return;
        }
        const opened = context;
        const headers = new HeaderMap();
        for (const [name, value] of Object.entries(request.headers)) {
          if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(', ') : value);
        }
        const answer = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method ?? 'POST',
            headers,
            search: new URL(request.url ?? '/', 'http://localhost').search,
            body,
          },
          context: () => Promise.resolve(opened),
        });
        if (context.auditedReads.size > 0) {
          // First the snapshot's connection goes back: readers who hold one and wait for another would block each other.
          await context.close();
          await writeReads(context);
        }
        for (const [name, value] of answer.headers) response.setHeader(name, value);
        response.statusCode = answer.status ?? 200;
        if (answer.body.kind === 'complete') response.end(answer.body.string);
        else {
          for await (const chunk of answer.body.asyncIterator) response.write(chunk);
          response.end();
        }
      } catch (error) {
        if (error instanceof ClientGone) return;
        if (error instanceof BadRequest) refuse(response, error.status, error.code, error.message);
        else {
          request.log.error({ err: error }, 'request failed');
          refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', {
            requestId: request.id,
          });
        }
      } finally {
        await context?.end();
      }
    },
  };
}

/** Given by the log, which knows each request. */
const requestIdOf = (request: IncomingMessage): string => request.id as string;
