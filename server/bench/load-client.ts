import { fileURLToPath } from 'node:url';
import { Child } from './child.ts';

/** What to send to whom, for how long. */
export interface Load {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly connections: number;
  readonly seconds: number;
  readonly query: string;
  /** Taken in turn. */
  readonly variables: readonly object[];
  /** No variables may be sent twice. */
  readonly once?: boolean;
  /** Stands in every good answer. */
  readonly expect: string;
}

export interface LoadOutcome {
  /** Some of what was sent last is not answered any more. */
  readonly sent: number;
  readonly answered: number;
  /** Answers a second. */
  readonly rate: number;
  /** Size of an answer with its head. */
  readonly bytes: number;
  /** In milliseconds. */
  readonly latencies: number[];
}

/** The load generator, in its own process. */
export class LoadGenerator {
  private readonly child = Child.start(fileURLToPath(new URL('load.js', import.meta.url)));

  async run(load: Load): Promise<LoadOutcome> {
    const answer = await this.child.ask<{ outcome?: LoadOutcome; failed?: string }>(load);
    if (!answer.outcome) throw new Error(`Load on ${load.url}: ${answer.failed ?? 'no answer'}`);
    return answer.outcome;
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
