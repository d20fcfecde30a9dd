// What this machine can do at best: node:http and pg, with the same session look-up, transaction and account setting
// as the product, then one hand-written statement whose answer is sent as PostgreSQL wrote it, or as JSON of its rows
// where that is faster.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { announce } from './announce.ts';
import { classesOf } from './limit-classes.ts';
import { punchOf } from './limit-punch.ts';
import { viewOf } from './limit-read.ts';
import { rollOf, submitOf } from './limit-roll.ts';

/** One statement and its values, and how its transaction begins and ends. */
export interface LimitWork {
  readonly begin: string;
  readonly end: string;
  readonly statement: { name: string; text: string; values: unknown[] };
  /** Makes the answer of the rows; when left out, PostgreSQL wrote it already. */
  readonly bodyOf?: (rows: readonly object[]) => string;
}

export interface LimitSession {
  readonly account_id: string;
  readonly staff_id: string;
  readonly grants: Record<string, string>;
}

const WORKS: Readonly<
  Record<string, (session: LimitSession, variables: Record<string, unknown>) => LimitWork>
> = { view: viewOf, punch: punchOf, classes: classesOf, roll: rollOf, submit: submitOf };

const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 10,
  pipeline: true,
});

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as {
    variables: Record<string, unknown>;
  };
  return body.variables;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const variables = await bodyOf(request);
  const token = /cartwheel_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const [, slug = '', path = ''] = /^\/a\/([a-z0-9-]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
  const hash = createHash('sha256').update(token).digest();
  const client = await pool.connect();
  try {
    const found = await client.query<LimitSession>({
      name: 'session',
      text: 'select * from find_session($1, $2)',
      values: [slug, hash],
    });
    const session = found.rows[0];
    const workOf = WORKS[path];
    if (!session || !workOf) {
      response.writeHead(session ? 404 : 401).end();
      return;
    }
    const work = workOf(session, variables);
    // All of it travels in one packet; the connection keeps the order.
    const { stream } = client.connection;
    stream.cork();
    const begun = client.query(`${work.begin}; set local app.account_id = '${session.account_id}'`);
    const answered = client.query<{ body: string | null }>(work.statement);
    const ended = Promise.all([begun, answered, client.query(work.end)]);
    stream.uncork();
    ended.catch(() => undefined);
    // A read need not wait for its end; a write is only true when it is committed.
    const { rows } = await answered;
    if (work.end === 'commit') await ended;
    const body = work.bodyOf ? work.bodyOf(rows) : rows[0]?.body;
    if (!body) response.writeHead(409).end();
    else {
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Content-Length', Buffer.byteLength(body));
      response.end(body);
    }
    await ended;
  } finally {
    client.release();
  }
}

announce(
  createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`limit: ${String(error)}\n`);
      response.destroy();
    });
  }),
);
