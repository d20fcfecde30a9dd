import type { DataSource } from 'typeorm';
import type { DemoSignIn } from '../features/accounts/account.types.ts';
import type { AccountRef } from '../features/accounts/account-ref.ts';
import type { Channel } from '../features/audit/channel.ts';
import type { Effects } from '../features/audit/effects.ts';
import type { Viewer } from '../features/staff/viewer.ts';
import type { TaskKinds } from '../features/tasks/task-kind.ts';
import type { Planned } from '../db/connection.ts';
import { Snapshot } from '../db/transaction.ts';
import type { Clock } from '../shared/clock.ts';
import type { Vault } from '../shared/vault.ts';
import { unauthenticated } from './errors.ts';
import { LoaderSet } from './loader-set.ts';

/** What the server as a whole offers to every request. */
export interface Services {
  readonly source: DataSource;
  readonly clock: Clock;
  readonly throttle: SignInThrottle;
  readonly vault: Vault;
  /** Shown on the sign-in page of an account that is marked as the demo. */
  readonly demoSignIns: readonly DemoSignIn[];
  /** What later features do when an earlier one changes something. */
  readonly effects: Effects;
  /** What can be done in the background. */
  readonly tasks: TaskKinds;
}

/** Slows down guessing of passwords and codes. */
export interface SignInThrottle {
  /** Counts a try; answers the seconds to wait when there were too many, or null to go on. */
  take(accountId: string, login: string, ip: string): Promise<number | null>;
  /** The try was right, and counts no more. */
  giveBack(accountId: string, login: string, ip: string): Promise<void>;
  /** The same for the code of somebody's second factor. */
  takeCode(accountId: string, staffId: string): Promise<number | null>;
  giveBackCode(accountId: string, staffId: string): Promise<void>;
}

/** What a resolver may ask of the HTTP exchange, and nothing more. */
export interface Exchange {
  readonly requestId: string;
  readonly ip: string | null;
  readonly isSecure: boolean;
  readonly channel: Channel;
  setSession(token: string | null, stays: boolean): void;
  /** For the log. */
  nameOperation(name: string | null | undefined): void;
}

/** One request. Reads share a snapshot that opens with the first of them. */
export class Context {
  readonly loaders = new LoaderSet(this);
  /** Apollo runs an operation with a copy of its context: what changes stands where the copy sees it too. */
  private readonly state = { snapshot: null as Promise<Snapshot> | null, isOver: false };
  private readonly reads = new Map<string, Set<string>>();

  constructor(
    readonly services: Services,
    readonly account: AccountRef,
    readonly maybeViewer: Viewer | null,
    readonly exchange: Exchange,
  ) {}

  get viewer(): Viewer {
    if (!this.maybeViewer) throw unauthenticated();
    return this.maybeViewer;
  }

  get clock(): Clock {
    return this.services.clock;
  }

  /** The snapshot of this request's reads. */
  read(): Promise<Snapshot> {
    // A refusal in one field ends the request while the fields beside it may still be at work.
    if (this.state.isOver) return Promise.reject(new Error('This request is over.'));
    this.state.snapshot ??= Snapshot.open(this.services.source, this.account.id);
    return this.state.snapshot;
  }

  /** For work that sends one statement and no more: by itself it is a snapshot, unless one is open already. */
  async readOnce<T>(work: (snapshot: Snapshot) => Promise<T>, planned?: Planned): Promise<T> {
    if (this.state.isOver || this.state.snapshot) return work(await this.read());
    return Snapshot.once(this.services.source, this.account.id, work, planned);
  }

  /** Notes that a record was read which nobody may read unseen. It is written down before the answer leaves. */
  auditRead(verb: string, recordId: string): void {
    const records = this.reads.get(verb) ?? new Set();
    this.reads.set(verb, records.add(recordId));
  }

  /** What has been noted, by verb. */
  get auditedReads(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.reads;
  }

  /** Ends the snapshot. What is read afterwards, e.g. the fields below a mutation, sees what has been written since. */
  async close(): Promise<void> {
    const open = this.state.snapshot;
    this.state.snapshot = null;
    this.loaders.clear();
    if (open) await open.then((snapshot) => snapshot.close()).catch(() => undefined);
  }

  /** Nothing is read any more. */
  async end(): Promise<void> {
    this.state.isOver = true;
    await this.close();
  }
}
