import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { TaskStateMark } from './TaskStateMark.tsx';
import { askedBy, resultWords, type Task } from './task-words.ts';

const Failure = styled('span')(({ theme }) => ({
  '&[data-failed=true]': { color: theme.vars.palette.tone.refusal },
}));

/** What, how far, what came of it, who asked for it and when. */
export function taskColumns(zone: string): readonly Column<Task>[] {
  return [
    {
      key: 'title',
      head: 'Task',
      width: '27%',
      inCard: 'title',
      cell: ({ id, title }) => (
        <Link to={`/tasks/${id}`} title={title}>
          {title}
        </Link>
      ),
    },
    {
      key: 'state',
      head: 'State',
      width: 104,
      inCard: 'beside',
      cell: (task) => <TaskStateMark task={task} />,
    },
    {
      key: 'progress',
      head: 'Progress',
      width: 172,
      figures: true,
      cell: (task) => <TaskProgress task={task} />,
    },
    {
      key: 'result',
      head: 'Result',
      cell: (task) => {
        const words = resultWords(task);
        return (
          words && (
            <Failure title={words} data-failed={task.state === 'FAILED'}>
              {words}
            </Failure>
          )
        );
      },
    },
    { key: 'by', head: 'Asked by', width: '11%', from: 'md', cell: askedBy },
    {
      key: 'at',
      head: 'When',
      width: 178,
      from: 'md',
      figures: true,
      cell: ({ createdAt }) => <time dateTime={createdAt}>{formatInstant(createdAt, zone)}</time>,
    },
  ];
}
