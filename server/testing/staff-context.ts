import type { DataSource } from 'typeorm';
import { effects } from '../effects.ts';
import type { Channel } from '../features/audit/channel.ts';
import { createSignInThrottle } from '../features/staff/sign-in-throttle.ts';
import type { Staff } from '../features/staff/staff.entities.ts';
import { Viewer } from '../features/staff/viewer.ts';
import { Context, type Services } from '../graphql/context.ts';
import type { Clock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import type { Grants } from '../shared/permissions.ts';
import { createVault, KEY_BYTES } from '../shared/vault.ts';
import { tasks } from '../tasks.ts';
import type { School } from './factories.ts';

/** What commands are served with in a test that does without HTTP. */
export const testServices = (source: DataSource, clock: Clock): Services => ({
  ...{ source, clock, effects, tasks, demoSignIns: [] },
  throttle: createSignInThrottle(source),
  vault: createVault(Buffer.alloc(KEY_BYTES)),
});

/** Somebody at work through a channel, for commands that are called as functions: also from those that have no portal yet. */
export function staffContext(
  services: Services,
  { account }: School,
  staff: Staff,
  channel: Channel,
  grants: Grants = {},
): Context {
  const origin = { sessionId: newId(), channel, ip: null };
  const exchange = {
    ...{ requestId: newId(), ip: null, isSecure: false, channel },
    setSession: () => undefined,
    nameOperation: () => undefined,
  };
  return new Context(services, account, new Viewer(account, staff, grants, origin), exchange);
}
