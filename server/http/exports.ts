import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { GraphQLError } from 'graphql';
import { exportAuditLog } from '../features/audit-log/audit-export.ts';
import { exportFamiliesToTell } from '../features/cancellations/families-export.ts';
import { exportEnrollments } from '../features/enrollments/enrollment-export.ts';
import { exportPasses } from '../features/passes/pass-export.ts';
import type { ExportedFile } from '../graphql/export-file.ts';
import type { Context } from '../graphql/context.ts';
import type { ApiHandler } from './api.ts';
import { refuse } from './refuse.ts';

type Export = (context: Context, query: URLSearchParams) => Promise<ExportedFile>;

/** Files that an account can be asked for, by name. */
const EXPORTS: ReadonlyMap<string, Export> = new Map([
  ['passes.csv', exportPasses],
  ['enrollments.csv', exportEnrollments],
  ['families-to-tell.csv', exportFamiliesToTell],
  ['audit-log.csv', exportAuditLog],
]);
const FILE = /^\/a\/([a-z0-9][a-z0-9-]{0,62})\/([a-z-]+\.csv)$/;

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/**
 * Lists as files, for whoever is signed in and may see them. A file is written while it is read, page by page; nothing
 * waits in memory or holds a connection to the database while a slow client reads, and one that goes away ends it.
 */
export function exportsHandler(api: ApiHandler) {
  const send = async (
    write: Export,
    slug: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    let context: Context | null = null;
    try {
      context = await api.contextOf(slug, request, response);
      if (!context) {
        refuse(response, 404, 'NOT_FOUND', 'There is no such account.');
        return;
      }
      context.exchange.nameOperation(write.name);
      const file = await write(
        context,
        new URL(request.url ?? '/', 'http://localhost').searchParams,
      );
      response.setHeader('Content-Type', 'text/csv; charset=utf-8');
      response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
      response.setHeader('Cache-Control', 'no-store');
      await pipeline(
        Readable.from(file.rows),
        stringify({
          // Without the mark some spreadsheets take UTF-8 for something else.
          bom: true,
          header: true,
          columns: [...file.columns],
          escape_formulas: true,
          record_delimiter: 'windows',
        }),
        response,
      );
    } catch (error) {
      // The client went away; there is nobody to tell.
      if ((error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      if (response.headersSent) {
        // A file that breaks off half-way: the client sees the broken connection, the log why.
        request.log.error({ err: error }, 'export failed');
        response.destroy();
        return;
      }
      const code = error instanceof GraphQLError ? error.extensions['code'] : null;
      const status = STATUS[String(code)];
      if (error instanceof GraphQLError && status) {
        const { field } = error.extensions;
        refuse(response, status, String(code), error.message, field ? { field } : {});
        return;
      }
      request.log.error({ err: error }, 'export failed');
      refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', {
        requestId: request.id,
      });
    } finally {
      await context?.end();
    }
  };

  /** Answers a request for a file; false when it is for none. */
  return (path: string, request: IncomingMessage, response: ServerResponse): boolean => {
    const [, slug = '', name = ''] = FILE.exec(path) ?? [];
    const write = EXPORTS.get(name);
    if (!write || request.method !== 'GET') return false;
    void send(write, slug, request, response);
    return true;
  };
}
