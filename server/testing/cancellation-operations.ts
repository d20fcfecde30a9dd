import type { DataSource } from 'typeorm';
import { TaskKinds, type TaskKind } from '../features/tasks/task-kind.ts';
import type { TestApp, TestClient } from './test-app.ts';

const TASK =
  'id kind title state done total counts { name count } exceptions { what why } exceptionCount error mayUndo mayRetry undoneBy';
const ANSWER = `__typename
  ... on TaskStarted { task { ${TASK} } repeated }
  ... on TaskPreview { says classes dates students families tokens punches passes exceptions { what why } exceptionCount }
  ... on RecordRefused { reason rule message fix fields { field reason message } }`;
const SENT = '$requestId: ID, $dryRun: Boolean! = false';

export const CANCEL_CLASSES = `mutation CancelClasses($input: CancelClassesInput!, ${SENT}) {
  answer: cancelClasses(input: $input, requestId: $requestId, dryRun: $dryRun) { ${ANSWER} } }`;

export const CLOSE = `mutation Close($input: CloseInput!, ${SENT}) {
  answer: closeSchool(input: $input, requestId: $requestId, dryRun: $dryRun) { ${ANSWER} } }`;

const onTask = (name: string): string => `mutation OnTask($id: ID!, ${SENT}) {
  answer: ${name}(id: $id, requestId: $requestId, dryRun: $dryRun) { ${ANSWER} } }`;
export const UNDO_TASK = onTask('undoTask');
export const STOP_TASK = onTask('stopTask');
export const RETRY_TASK = onTask('retryTask');

export interface TaskAnswer {
  readonly __typename: string;
  readonly task: TaskSeen;
  readonly says: readonly string[];
  readonly exceptions: readonly { what: string; why: string }[];
  readonly [number: string]: unknown;
}

export interface TaskSeen {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly title: string;
  readonly counts: readonly { name: string; count: number }[];
  readonly exceptions: readonly { what: string; why: string }[];
}

export async function taskAnswer(
  client: TestClient,
  operation: string,
  variables: object,
): Promise<TaskAnswer> {
  return (await client.data<{ answer: TaskAnswer }>(operation, variables)).answer;
}

/** The task as it is now; its counts by name. */
export async function taskOf(client: TestClient, id: string) {
  const { task } = await client.data<{ task: TaskSeen }>(
    `query Task($id: ID!) { task: backgroundTask(id: $id) { ${TASK} } }`,
    { id },
  );
  const counts = Object.fromEntries(task.counts.map(({ name, count }) => [name, count]));
  return { ...task, counts };
}

/** Asks for something and lets it be done to its end. */
export async function doneTask(
  app: TestApp,
  of: { client: TestClient; accountId: string },
  operation: string,
  variables: object,
) {
  const answer = await taskAnswer(of.client, operation, variables);
  if (answer.__typename !== 'TaskStarted') throw new Error(JSON.stringify(answer));
  await app.runTask(of.accountId, answer.task.id);
  return taskOf(of.client, answer.task.id);
}

/** Kinds whose worker goes through something when a step is done and not noted yet. */
export const interrupted = (kinds: readonly TaskKind[], after: () => unknown): TaskKinds =>
  new TaskKinds(
    kinds.map((kind) => ({
      ...kind,
      async step(run) {
        const done = await kind.step(run);
        await after();
        return done;
      },
    })),
  );

async function named(owner: DataSource, sql: string, accountId: string): Promise<string[]> {
  const rows = await owner.query<{ what: string }[]>(`${sql} order by 1`, [accountId]);
  return rows.map(({ what }) => what);
}

/** What was cancelled, by class and date; “undone” where it was taken back. */
export const cancelledIn = (owner: DataSource, accountId: string): Promise<string[]> =>
  named(
    owner,
    `select c.name || ' ' || x.date || case when x.undone_at is null then '' else ' undone' end as what
     from cancellation x join class c on c.id = x.event_id where x.account_id = $1`,
    accountId,
  );

/** Makeup tokens, by student and date; “revoked” where they were taken back. */
export const tokensIn = (owner: DataSource, accountId: string): Promise<string[]> =>
  named(
    owner,
    `select s.first_name || ' ' || t.date || case when t.revoked_at is null then '' else ' revoked' end as what
     from token t join student s on s.id = t.student_id where t.account_id = $1`,
    accountId,
  );
