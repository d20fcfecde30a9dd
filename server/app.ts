import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { apiHandler } from './http/api.ts';
import { exportsHandler } from './http/exports.ts';
import { closing } from './http/closing.ts';
import { loggedError } from './http/logged-error.ts';
import type { NamedResponse } from './http/exchange.ts';
import { healthHandler } from './http/health.ts';
import { pagesHandler } from './http/pages.ts';
import type { Services } from './graphql/context.ts';
import { createApollo } from './graphql/apollo.ts';
import { buildApi } from './schema.ts';

export interface AppOptions {
  readonly services: Services;
  readonly logger: Logger;
  /** The built portal, e.g. dist/web. */
  readonly webRoot: string;
  readonly trustProxy: number;
}

export interface App {
  /** Not listening yet. */
  readonly server: Server;
  /** Takes no new requests and lets those that run finish, if they do within the patience, in milliseconds. */
  stop(patience?: number): Promise<void>;
}

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Emotion, which MUI is styled with, writes style elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'", 'blob:'],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Behind TLS the proxy says this; a school's own network may have none.
  strictTransportSecurity: false,
});

/** What helmet says is the same for every answer, so it is asked once: it would put the policy together each time. */
const securityHeaders: [string, string][] = [];
protect(
  {} as IncomingMessage,
  {
    setHeader: (name: string, value: string) => securityHeaders.push([name, value]),
    removeHeader: () => undefined,
  } as unknown as ServerResponse,
  (error) => {
    if (error) throw error as Error;
  },
);

const ID = /^[\w-]{1,64}$/;
/** How long running requests may take to finish when the server stops, in milliseconds. */
const PATIENCE = 10_000;

/** Puts the server together. Everything that it needs is handed in, so that tests run the very same one. */
export async function createApp({
  services,
  logger,
  webRoot,
  trustProxy,
}: AppOptions): Promise<App> {
  const log = logger.child({}, { serializers: { err: loggedError } });
  const apollo = createApollo(buildApi(), log);
  await apollo.start();
  const api = apiHandler(apollo, services, trustProxy);
  const health = healthHandler(services.source);
  const exports = exportsHandler(api);
  const pages = pagesHandler(webRoot, services, api);
  const logRequest = pinoHttp({
    logger: log,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && ID.test(given) ? given : randomUUID();
    },
    // Neither headers (cookies) nor query strings: a line tells how the server fares, not what it serves.
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: loggedError,
    },
    customProps: (_request, response) => ({
      operation: (response as NamedResponse).operationName,
    }),
    autoLogging: { ignore: (request) => /^\/(assets\/|healthz|readyz)/.test(request.url ?? '') },
  });

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    logRequest(request, response);
    response.setHeader('X-Request-Id', request.id as string);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    if (health(path, response) || exports(path, request, response)) return;
    const match = /^\/a\/([a-z0-9][a-z0-9-]{0,62})\/graphql$/.exec(path);
    const wantsPage =
      request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (match?.[1] && !wantsPage) void api.handle(match[1], request, response);
    else void pages(path, request, response);
  });

  const close = closing(server);
  return {
    server,
    stop: async (patience = PATIENCE) => {
      await close(patience);
      await apollo.stop();
    },
  };
}
