import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of ours that answers each message with one. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  /** `execPath` is another Node.js than this one. */
  static start(
    file: string,
    options: { args?: string[]; execPath?: string; execArgv?: string[] } = {},
  ): Child {
    return new Child(
      fork(file, options.args ?? [], {
        ...(options.execPath ? { execPath: options.execPath } : {}),
        execArgv: options.execArgv ?? [],
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      }),
    );
  }

  /** The next message that the child sends by itself. */
  async next<T>(): Promise<T> {
    const ended = new AbortController();
    const { signal } = ended;
    const died = once(this.process, 'exit', { signal }).then(([code]) => {
      throw new Error(`A process of the bench ended by itself (${String(code)}).`);
    });
    try {
      const [message] = (await Promise.race([once(this.process, 'message', { signal }), died])) as [
        T,
      ];
      return message;
    } finally {
      died.catch(() => undefined);
      ended.abort();
    }
  }

  ask<T>(question: object): Promise<T> {
    const answer = this.next<T>();
    this.process.send(question);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }
}
