import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../graphql/context.ts';
import { Permission, PermissionLevel } from '../shared/permissions.ts';
import type { ApiHandler } from './api.ts';
import { sessionToken } from './exchange.ts';
import { staticFiles } from './static-files.ts';

const PAGE = /^\/a\/([a-z0-9][a-z0-9-]{0,62})(\/.*)?$/;

/** The portal's pages and files, and who is led where. */
export function pagesHandler(webRoot: string, services: Services, api: ApiHandler) {
  const file = staticFiles(webRoot);

  const notFound = (response: ServerResponse) => {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end('There is nothing here. The address of a school is /a/ and its name.\n');
  };

  const redirect = (response: ServerResponse, to: string) => {
    response.statusCode = 302;
    response.setHeader('Location', to);
    response.setHeader('Cache-Control', 'no-store');
    response.end();
  };

  /** Whether this viewer may open the playground; not knowing (the database is away) means no. */
  const mayExplore = async (
    slug: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> => {
    try {
      const context = await api.contextOf(slug, request, response);
      return context?.maybeViewer?.may(Permission.API_EXPLORER, PermissionLevel.VIEW) ?? false;
    } catch (error) {
      request.log.error({ err: error }, 'session not found out');
      return false;
    }
  };

  return async (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      notFound(response);
      return;
    }
    const serve = (name: string, status = 200) => {
      if (!file(name, request, response, status)) notFound(response);
    };
    const page = PAGE.exec(path);
    const [, slug = '', rest = '/'] = page ?? [];
    if (path === '/' && services.demoSignIns.length > 0) redirect(response, '/a/demo');
    else if (!page) serve(path);
    else if (rest === '/sign-in') serve('/sign-in.html');
    else if (!sessionToken(request)) {
      redirect(
        response,
        `/a/${slug}/sign-in${rest === '/' ? '' : `?next=${encodeURIComponent(request.url ?? path)}`}`,
      );
    } else if (rest === '/graphql') {
      if (await mayExplore(slug, request, response)) serve('/graphiql.html');
      // The same page says so itself: the portal's pages know no such address.
      else serve('/graphiql.html', 403);
    } else serve('/index.html');
  };
}
