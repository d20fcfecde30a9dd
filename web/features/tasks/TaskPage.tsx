import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { count } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Exceptions } from './Exceptions.tsx';
import { FamiliesToTell } from './FamiliesToTell.tsx';
import { Task_taskFragmentDoc } from './Task.generated.ts';
import { TaskActions } from './TaskActions.tsx';
import { TaskCountsDocument } from './TaskCounts.generated.ts';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskPageDocument, type TaskPageQuery } from './TaskPage.generated.ts';
import { isOpen } from './task-words.ts';
import { TaskStateMark } from './TaskStateMark.tsx';
import { tasksTrail } from './trail.ts';
import { RUNNING_MS, skipPollAttempt, usePolling } from './usePolling.ts';

/** One task: how far it is, what came of it, and what can be done about it. */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const result = useQuery(TaskPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: taskId },
    skipPollAttempt,
  });
  const { data, error, refetch } = result;

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Background task"
        trail={tasksTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Background task" trail={tasksTrail} />;
  return <Task key={taskId} shown={data.backgroundTask} result={result} />;
}

interface TaskProps {
  shown: TaskPageQuery['backgroundTask'];
  result: Parameters<typeof usePolling>[0];
}

function Task({ shown, result }: TaskProps) {
  const client = useApolloClient();
  const task = useFragmentData(Task_taskFragmentDoc, shown);
  const { state } = task;
  usePolling(result, isOpen(task) ? RUNNING_MS : null);

  // What stands in the toolbar is of before it began, or ended.
  useEffect(() => {
    client.query({ query: TaskCountsDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client, state]);

  return (
    <>
      <PageHeader
        title={task.title}
        trail={tasksTrail}
        beside={
          <span role="status">
            <TaskStateMark task={task} />
          </span>
        }
        actions={<TaskActions task={task} />}
      />
      <TaskFacts task={task} />
      {task.exceptionCount > 0 && (
        <Section title="Exceptions" note={`${count(task.exceptionCount, 'exception')}, and why`}>
          <Card>
            <Exceptions exceptions={shown.exceptions} count={task.exceptionCount} />
          </Card>
        </Section>
      )}
      {/* Anew when it is over: there may be more by then. */}
      <FamiliesToTell key={isOpen(task) ? 'open' : 'over'} task={task} />
    </>
  );
}
