import type { DataSource } from 'typeorm';
import { DEMO_SIGN_INS } from './demo/sign-ins.ts';
import { effects } from './effects.ts';
import { createSignInThrottle } from './features/staff/sign-in-throttle.ts';
import type { Services } from './graphql/context.ts';
import type { Settings } from './settings.ts';
import { systemClock } from './shared/clock.ts';
import type { Vault } from './shared/vault.ts';
import { tasks } from './tasks.ts';

/** What requests and workers are served with. */
export const createServices = (source: DataSource, vault: Vault, settings: Settings): Services => ({
  source,
  clock: systemClock,
  throttle: createSignInThrottle(source),
  vault,
  effects,
  tasks,
  demoSignIns: settings.demo ? DEMO_SIGN_INS : [],
});
