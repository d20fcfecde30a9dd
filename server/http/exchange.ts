import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { Channel } from '../features/audit/channel.ts';
import { IDLE } from '../features/staff/session.ts';
import type { Exchange } from '../graphql/context.ts';

/** The log finds the name of the operation here. */
export interface NamedResponse extends ServerResponse {
  operationName?: string;
}

export const SESSION_COOKIE = 'cartwheel_session';

/** Without the zone of a link-local address, e.g. fe80::1%eth0: it means something on this machine only. */
const withoutZone = (address: string) => address.split('%')[0] ?? '';

/** The address and protocol of the client, through as many proxies as are trusted. */
function clientOf(
  request: IncomingMessage,
  trustProxy: number,
): { ip: string | null; isSecure: boolean } {
  const { remoteAddress } = request.socket;
  const direct = remoteAddress ? withoutZone(remoteAddress.replace(/^::ffff:/, '')) : null;
  if (trustProxy === 0) return { ip: direct, isSecure: 'encrypted' in request.socket };
  const header = (name: string) =>
    String(request.headers[name] ?? '')
      .split(',')
      .map((part) => part.trim());
  // Each proxy appends whom it heard from: the trusted ones wrote the last entries.
  const forwarded = withoutZone(header('x-forwarded-for').at(-trustProxy) ?? '');
  return {
    ip: isIP(forwarded) ? forwarded : direct,
    isSecure:
      (header('x-forwarded-proto').at(-trustProxy) ?? header('x-forwarded-proto')[0]) === 'https',
  };
}

export function sessionToken(request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === SESSION_COOKIE && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

/** What resolvers may do to the HTTP exchange: read who calls, and set the session's cookie. */
export function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  of: { slug: string; trustProxy: number; requestId: string },
): Exchange {
  const { ip, isSecure } = clientOf(request, of.trustProxy);
  return {
    requestId: of.requestId,
    ip,
    isSecure,
    channel:
      request.headers['x-cartwheel-client'] === 'office-portal'
        ? Channel.OFFICE_PORTAL
        : Channel.API,
    setSession(token, stays) {
      const lifetime =
        token === null ? '; Max-Age=0' : stays ? `; Max-Age=${IDLE.stays / 1000}` : '';
      response.setHeader(
        'Set-Cookie',
        `${SESSION_COOKIE}=${token ?? ''}; Path=/a/${of.slug}; HttpOnly; SameSite=Lax${lifetime}${isSecure ? '; Secure' : ''}`,
      );
    },
    nameOperation(name) {
      if (name && /^\w{1,80}$/.test(name)) (response as NamedResponse).operationName = name;
    },
  };
}
