// The product as `npm start` runs it: the same app, pool and log, which goes to the null device here.
import 'reflect-metadata';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { createApp } from '../../app.ts';
import { effects } from '../../effects.ts';
import { createDataSource } from '../../db/data-source.ts';
import { createSignInThrottle } from '../../features/staff/sign-in-throttle.ts';
import { systemClock } from '../../shared/clock.ts';
import { root } from '../root.ts';
import { announce } from './announce.ts';

const source = await createDataSource(process.argv[2] ?? '').initialize();
const app = await createApp({
  services: {
    source,
    clock: systemClock,
    throttle: createSignInThrottle(source),
    effects,
    demoSignIns: [],
  },
  logger: pino({ level: 'info', base: null }, destination(devNull)),
  webRoot: join(root, 'dist/web'),
  trustProxy: 0,
});
announce(app.server);
