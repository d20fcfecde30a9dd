import type { Viewer } from '../staff/viewer.ts';
import type { Origin } from './perform.ts';

/** The viewer as the one who acts. */
export function originOf(viewer: Viewer): Origin {
  return {
    accountId: viewer.account.id,
    actorId: viewer.staff.id,
    channel: viewer.origin.channel,
    ip: viewer.origin.ip,
  };
}
