import type { DataSource } from 'typeorm';
import { statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { Effects } from '../features/audit/effects.ts';
import { originOf } from '../features/audit/origin.ts';
import { perform, type Origin } from '../features/audit/perform.ts';
import { enqueued } from '../features/tasks/enqueue-task.ts';
import { TaskKinds, type TaskKind } from '../features/tasks/task-kind.ts';
import { createSignInThrottle } from '../features/staff/sign-in-throttle.ts';
import type { Services } from '../graphql/context.ts';
import type { Clock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { Permission, PermissionLevel } from '../shared/permissions.ts';
import { createVault, KEY_BYTES } from '../shared/vault.ts';

const ADD = statement(
  'test_add_word',
  `insert into keyword (account_id, id, name, targets) values ($1, $2, $3, '{STUDENT}')`,
);
const REMOVE = statement(
  'test_remove_words',
  `delete from keyword where account_id = $1 and name like $2`,
);

/** What a test does in a step, before its words are written or after. */
export interface Interventions {
  readonly before?: (step: number) => Promise<void>;
  readonly after?: (step: number) => Promise<void>;
}

const removeWords: TaskKind<{ prefix: string }> = {
  name: 'REMOVE_WORDS',
  needs: () => [[Permission.SETTINGS, PermissionLevel.FULL]],
  step: async ({ context, input }) => {
    await inTransaction(context.services.source, context.account.id, (tx) =>
      tx.query(REMOVE, [tx.accountId, `${input.prefix}%`]),
    );
    return { done: 1, next: null };
  },
};

/** Kinds for tests: a task that adds a keyword in each step, and says of every third that it was not easy. */
export const wordTasks = ({ before, after }: Interventions = {}): TaskKinds => {
  const addWords: TaskKind<{ prefix: string; words: number }, number> = {
    name: 'ADD_WORDS',
    needs: () => [[Permission.SETTINGS, PermissionLevel.FULL]],
    step: async ({ context, input, cursor, requestId }) => {
      const step = cursor ?? 1;
      await before?.(step);
      await perform(
        context.services,
        originOf(context.viewer),
        { verb: 'ADD_WORD', input: { step }, requestId: requestId(String(step)) },
        () => {
          const write = [context.account.id, newId(), `${input.prefix} ${step}`];
          return Promise.resolve({
            ...{ writes: [[ADD, write] as const], outcome: {}, preview: null, targets: [] },
            ...{ before: null, after: null },
          });
        },
      );
      await after?.(step);
      return {
        done: 1,
        next: step < input.words ? step + 1 : null,
        counts: [{ name: 'added', count: 1 }],
        exceptions: step % 3 === 0 ? [{ what: `Word ${step}`, why: 'It was not easy.' }] : [],
      };
    },
    undo: {
      by: removeWords,
      plan: (_tx, _context, { input: { prefix } }) =>
        Promise.resolve({
          ...{ title: `Remove ${prefix}`, input: { prefix }, total: 1 },
          says: ['The words go.'],
        }),
    },
  };
  return new TaskKinds([addWords, removeWords]);
};

export const wordServices = (source: DataSource, clock: Clock, tasks: TaskKinds): Services => ({
  ...{ source, clock, tasks },
  throttle: createSignInThrottle(source),
  vault: createVault(Buffer.alloc(KEY_BYTES)),
  effects: new Effects([]),
  demoSignIns: [],
});

/** Asks for a task as a command does; answers its id. */
export async function askForWords(
  services: Services,
  origin: Origin,
  input: { readonly prefix: string; readonly words: number },
  how: { readonly dryRun?: boolean; readonly broken?: boolean } = {},
): Promise<string> {
  const task = { id: newId(), title: `Add ${input.words} words`, input, total: input.words };
  await perform(services, origin, { verb: 'ADD_WORDS', input, dryRun: how.dryRun ?? false }, () => {
    const queued = enqueued({ name: 'ADD_WORDS' }, task, origin, services.clock.now());
    const twice = how.broken ? queued.writes.slice(0, 1) : [];
    return Promise.resolve({
      ...{ outcome: { taskId: task.id }, preview: null, before: null, after: null },
      ...{ writes: [...queued.writes, ...twice], targets: queued.targets },
    });
  });
  return task.id;
}
