import { Channel } from '../features/audit/channel.ts';
import { Task } from '../features/tasks/task.entity.ts';
import { TaskState } from '../features/tasks/task.enums.ts';
import type { School } from './factories.ts';
import type { Audited } from './settings-audited.ts';
import type { TestClient } from './test-app.ts';

/** How each change of a background task is carried out for good, by its name in the API. */
export function auditedTasks(
  world: () => { desk: TestClient; deskId: string; school: School },
): Record<string, Audited> {
  const entry = (verb: string, name: string, state: TaskState): [string, Audited] => [
    name,
    {
      verb,
      targets: name === 'undoTask' ? ['TASK', 'TASK'] : ['TASK'],
      prepare: async () => {
        const { desk, deskId, school } = world();
        const at = new Date('2026-11-21T19:00:00Z');
        const { id } = await school.insert(Task, {
          ...{ kind: 'CANCEL_CLASSES', title: 'Cancel 2 classes', input: {}, state },
          ...{ channel: Channel.API, byId: deskId, createdAt: at, startedAt: at },
          finishedAt: state === TaskState.QUEUED ? null : at,
        });
        return () => desk.data(`mutation { ${name}(id: "${id}") { __typename } }`);
      },
    },
  ];
  return Object.fromEntries([
    entry('STOP_TASK', 'stopTask', TaskState.QUEUED),
    entry('RETRY_TASK', 'retryTask', TaskState.FAILED),
    entry('UNDO_TASK', 'undoTask', TaskState.DONE),
    entry('DISMISS_TASK', 'dismissTask', TaskState.FAILED),
  ]);
}
