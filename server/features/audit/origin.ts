import type { Viewer } from '../staff/viewer.ts';
import type { Origin } from './perform.ts';

/** The viewer as the one who acts: who really sits there, whoever's view it is. */
export function originOf(viewer: Viewer): Origin {
  return {
    accountId: viewer.account.id,
    actorId: viewer.actor.id,
    channel: viewer.origin.channel,
    ip: viewer.origin.ip,
  };
}
