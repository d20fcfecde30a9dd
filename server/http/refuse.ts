import type { ServerResponse } from 'node:http';

/** Answers with an error in the form of the API's; what has begun to be answered is broken off. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  more: object = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What was not read of the request would be taken for the next one.
  if (status === 413) response.setHeader('Connection', 'close');
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] }));
}
