import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from './static-files.ts';

let root: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cartwheel-static-'));
  mkdirSync(join(root, 'assets'));
  const script = 'export const answer = 42;';
  writeFileSync(join(root, 'assets/app.js'), script);
  writeFileSync(join(root, 'assets/app.js.br'), brotliCompressSync(script));
  writeFileSync(join(root, 'assets/app.js.gz'), gzipSync(script));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  const file = staticFiles(root);
  rmSync(join(root, 'assets'), { recursive: true });
  server = createServer((request, response) => {
    if (!file(request.url ?? '/', request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
])(
  'to a client that accepts %j a file goes out as %j, even when a new build has taken it away',
  async (accept, encoding) => {
    const response = await fetch(`${origin}/assets/app.js`, {
      headers: { 'accept-encoding': accept },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe('export const answer = 42;');
  },
);

test('a page is asked for anew, and not sent again when it has not changed', async () => {
  const first = await fetch(`${origin}/index.html`);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await fetch(`${origin}/index.html`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test.each(['/nowhere', '/assets/app.js.br', '/../package.json', '/assets'])(
  'there is no %s',
  async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  },
);
