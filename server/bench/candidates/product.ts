// The product as `npm start` runs it: the same app, pool and log, which goes to the null device here.
import 'reflect-metadata';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { createApp } from '../../app.ts';
import { AccountConnection } from '../../db/connection.ts';
import { effects } from '../../effects.ts';
import { tasks } from '../../tasks.ts';
import { createDataSource } from '../../db/data-source.ts';
import { createSignInThrottle } from '../../features/staff/sign-in-throttle.ts';
import { systemClock } from '../../shared/clock.ts';
import { createVault, KEY_BYTES } from '../../shared/vault.ts';
import { root } from '../root.ts';
import { announce } from './announce.ts';

/** Within transactions; what opens and ends them does not count. */
let statements = 0;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its connection below
const { query, send } = AccountConnection.prototype;
AccountConnection.prototype.query = function count(this: AccountConnection, ...of) {
  statements += 1;
  return query.apply(this, of) as never;
};
AccountConnection.prototype.send = function count(this: AccountConnection, ...of) {
  if (typeof of[0] !== 'string') statements += 1;
  send.apply(this, of);
};

const source = await createDataSource(process.argv[2] ?? '').initialize();
const app = await createApp({
  services: {
    source,
    clock: systemClock,
    throttle: createSignInThrottle(source),
    vault: createVault(Buffer.alloc(KEY_BYTES)),
    effects,
    tasks,
    demoSignIns: [],
  },
  logger: pino({ level: 'info', base: null }, destination(devNull)),
  webRoot: join(root, 'dist/web'),
  trustProxy: 0,
});
announce(app.server, () => statements);
