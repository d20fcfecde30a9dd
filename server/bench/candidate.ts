import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.ts';
import type { School } from './data/school.ts';
import type { LoadOutcome } from './load-client.ts';
import { root } from './root.ts';

/** A server that is measured, in a process of its own. */
export class Candidate {
  private constructor(
    private readonly child: Child,
    readonly origin: string,
  ) {}

  static async start(name: 'product' | 'limit', serverUrl: string): Promise<Candidate> {
    const file = fileURLToPath(new URL(`candidates/${name}.js`, import.meta.url));
    // BENCH_PROFILE=folder keeps a CPU profile of each.
    const profiles = process.env['BENCH_PROFILE'];
    const execArgv = profiles
      ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    return Candidate.of(Child.start(file, { args: [serverUrl], execArgv }));
  }

  /** The peer has its own packages and its own Node.js. */
  static async startPeer(serverUrl: string, slug: string): Promise<Candidate> {
    const peer = join(root, 'server/bench/peer');
    const execPath = join(peer, 'node_modules/node/bin/node');
    if (!existsSync(execPath)) throw new Error('The peer is not installed.');
    return Candidate.of(
      Child.start(join(peer, 'server.js'), { args: [serverUrl, slug], execPath }),
    );
  }

  private static async of(child: Child): Promise<Candidate> {
    const { port } = await child.next<{ port: number }>();
    return new Candidate(child, `http://127.0.0.1:${port}`);
  }

  /** Milliseconds of CPU that the process has used so far, and the statements that it has sent. */
  private used(): Promise<{ cpu: number; statements?: number }> {
    return this.child.ask({});
  }

  async measure(load: () => Promise<LoadOutcome>): Promise<Measured> {
    const before = await this.used();
    const outcome = await load();
    const after = await this.used();
    return {
      ...outcome,
      cpu: (after.cpu - before.cpu) / outcome.answered,
      statements: ((after.statements ?? 0) - (before.statements ?? 0)) / outcome.sent,
    };
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}

/** With the milliseconds of server CPU that a request took, and the statements that the product sent for it. */
export type Measured = LoadOutcome & { readonly cpu: number; readonly statements: number };

export const headersOf = (school: School): Record<string, string> => ({
  cookie: `cartwheel_session=${school.token}`,
});
