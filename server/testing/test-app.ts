import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { createApp, type App } from '../app.ts';
import { effects } from '../effects.ts';
import { tasks } from '../tasks.ts';
import { createSignInThrottle } from '../features/staff/sign-in-throttle.ts';
import { runTask } from '../features/tasks/run-task.ts';
import type { TaskKinds } from '../features/tasks/task-kind.ts';
import type { Services } from '../graphql/context.ts';
import type { DemoSignIn } from '../features/accounts/account.types.ts';
import type { Clock } from '../shared/clock.ts';
import { createVault, KEY_BYTES } from '../shared/vault.ts';
import { SESSION_COOKIE } from '../http/exchange.ts';
import { PASSWORD } from './factories.ts';

export interface GraphQLAnswer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
}

/** The very server that runs in production, listening on a port of its own. */
export class TestApp {
  /** What was logged, a line each. */
  readonly lines: string[];

  private constructor(
    private readonly app: App,
    readonly services: Services,
    readonly origin: string,
    lines: string[],
  ) {
    this.lines = lines;
  }

  static async start(
    source: DataSource,
    clock: Clock,
    options: { demoSignIns?: DemoSignIn[]; trustProxy?: number; tasks?: TaskKinds } = {},
  ): Promise<TestApp> {
    const lines: string[] = [];
    const write = (line: string) => {
      lines.push(line);
      if (process.env['SHOW_LOG']) process.stderr.write(line);
    };
    const logger = pino({ level: 'info', base: null }, { write });
    const services: Services = {
      source,
      clock,
      throttle: createSignInThrottle(source),
      vault: createVault(Buffer.alloc(KEY_BYTES)),
      effects,
      tasks: options.tasks ?? tasks,
      demoSignIns: options.demoSignIns ?? [],
    };
    const app = await createApp({
      services,
      logger,
      webRoot: resolve('dist/web'),
      trustProxy: options.trustProxy ?? 0,
    });
    await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
    const { port } = app.server.address() as AddressInfo;
    return new TestApp(app, services, `http://127.0.0.1:${port}`, lines);
  }

  stop(patience?: number): Promise<void> {
    return this.app.stop(patience);
  }

  /** A task from its beginning to its end, as a worker would do it. */
  runTask(accountId: string, taskId: string): Promise<void> {
    return runTask(this.services, accountId, taskId);
  }

  /** A caller of one account's API; without a session until it signs in. */
  client(slug: string, cookie: string | null = null): TestClient {
    return new TestClient(`${this.origin}/a/${slug}/graphql`, cookie);
  }

  /** A caller who is signed in. */
  async signIn(slug: string, login: string, password = PASSWORD): Promise<TestClient> {
    const client = this.client(slug);
    await client.signIn(login, password);
    return client;
  }
}

export class TestClient {
  constructor(
    readonly url: string,
    public cookie: string | null,
  ) {}

  async send(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async run<T>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<GraphQLAnswer<T>> {
    const response = await this.send({ query, variables }, headers);
    const answer = (await response.json()) as Partial<GraphQLAnswer<T>>;
    return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [] };
  }

  /** The data of an operation that must succeed. */
  async data<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.run<T>(query, variables);
    if (answer.errors.length > 0 || !answer.data) {
      throw new Error(`The operation failed: ${JSON.stringify(answer.errors, null, 1)}\n${query}`);
    }
    return answer.data;
  }

  async signIn(
    login: string,
    password: string,
    staySignedIn = false,
  ): Promise<{ reason?: string; setCookie: string | null }> {
    const response = await this.send({
      query: `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { reason } } }`,
      variables: { input: { login, password, staySignedIn } },
    });
    const { data, errors } = (await response.json()) as {
      data?: { signIn: { reason?: string } };
      errors?: unknown;
    };
    if (!data) throw new Error(`Signing in failed: ${JSON.stringify(errors)}`);
    const setCookie = response.headers.get('set-cookie');
    const session = new RegExp(`${SESSION_COOKIE}=[^;]+`).exec(setCookie ?? '')?.[0];
    if (session) this.cookie = session;
    return { ...data.signIn, setCookie };
  }
}
