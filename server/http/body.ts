import type { IncomingMessage } from 'node:http';

/** Largest request that is read, in bytes: several times the largest image, so that a larger one is told what it may be. */
export const MAX_BODY = 1024 * 1024;

/** A request that is refused before GraphQL sees it. */
export class BadRequest extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The client went away before it had sent all of its request: there is nobody to answer, and nothing went wrong here. */
export class ClientGone extends Error {}

/** The body of a POST as JSON; an empty object where there is none, which GraphQL refuses in its own words. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > MAX_BODY) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BODY) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof BadRequest ? error : new ClientGone('gone', { cause: error });
  }
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new BadRequest(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json.');
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new BadRequest(400, 'BAD_REQUEST', 'The request is not valid JSON.');
  }
}

const tooLarge = () =>
  new BadRequest(413, 'PAYLOAD_TOO_LARGE', `The request is larger than ${MAX_BODY / 1024} KiB.`);
