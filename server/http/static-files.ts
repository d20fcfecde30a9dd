import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly raw: Buffer;
  /** Compressed once, by the build. */
  readonly encoded: ReadonlyMap<'br' | 'gzip', Buffer>;
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

function readAll(root: string): Map<string, StaticFile> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}.vite`))
    .map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(names);
  const files = new Map<string, StaticFile>();
  for (const name of names) {
    if (/\.(br|gz)$/.test(name)) continue;
    const raw = readFileSync(name);
    const encoded = new Map(
      ENCODINGS.filter(([, ending]) => known.has(name + ending)).map(([encoding, ending]) => [
        encoding,
        readFileSync(name + ending),
      ]),
    );
    files.set(`/${relative(root, name).split(sep).join('/')}`, {
      type: lookup(name) ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
      raw,
      encoded,
    });
  }
  return files;
}

/**
 * Serves the built portal from memory, so that a build that replaces the files does not pull them from under a server
 * that runs. Assets are named by their content and may be kept for ever; pages are asked for anew.
 */
export function staticFiles(root: string) {
  const files = readAll(root);

  /** Answers with the file; false when there is none. */
  return (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    status = 200,
  ): boolean => {
    const file = files.get(path);
    if (!file) return false;
    const accepted = request.headers['accept-encoding']?.toString() ?? '';
    const encoding = ENCODINGS.map(([name]) => name).find(
      (name) => file.encoded.has(name) && new RegExp(`\\b${name}\\b(?!;q=0(\\D|$))`).test(accepted),
    );
    const body = (encoding && file.encoded.get(encoding)) ?? file.raw;
    response.setHeader('ETag', file.etag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (status === 200 && request.headers['if-none-match'] === file.etag) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    response.statusCode = status;
    response.setHeader(
      'Content-Type',
      /^text|javascript|json/.test(file.type) ? `${file.type}; charset=utf-8` : file.type,
    );
    response.setHeader('Content-Length', body.length);
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}
