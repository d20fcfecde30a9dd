import type { ServerResponse } from 'node:http';
import type { DataSource } from 'typeorm';
import { queryOnce } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

const PING = statement('ping', 'select 1');
/** A database that does not answer in this time is as good as away, in milliseconds. */
const PATIENCE = 2_000;

function answer(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

async function isReady(source: DataSource): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE);
  });
  const ping = queryOnce(source, PING, [], PATIENCE).then(
    () => true,
    () => false,
  );
  return Promise.race([ping, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** `/healthz`: the process runs. `/readyz`: it can serve, which needs the database. */
export function healthHandler(
  source: DataSource,
): (path: string, response: ServerResponse) => boolean {
  return (path, response) => {
    if (path === '/healthz') answer(response, 200, { status: 'ok' });
    else if (path === '/readyz') {
      void isReady(source).then((ready) => {
        answer(response, ready ? 200 : 503, {
          status: ready ? 'ready' : 'the database does not answer',
        });
      });
    } else return false;
    return true;
  };
}
