import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { tasksPath } from './trail.ts';
import { TaskProgress } from './TaskProgress.tsx';
import { askedBy, countWords, isOpen, type Task } from './task-words.ts';

const Sheet = styled(Card)(({ theme }) => ({
  display: 'grid',
  gap: 14,
  marginBottom: 22,
  '& a': { color: theme.vars.palette.primary.main, fontWeight: 600 },
}));

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  alignItems: 'start',
  gap: '6px 32px',
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Results = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

/** How far a task is, what came of it, and whose it is. */
export function TaskFacts({ task }: { task: Task }) {
  const { zone } = useAccount();
  const { state, reason, error, undoes, undoneBy, total } = task;
  const results = countWords(task);
  const at = (instant: string | null) => instant && formatInstant(instant, zone);
  return (
    <Sheet>
      {state !== 'DONE' && total !== null && total > 0 && <TaskProgress task={task} isWide />}
      {error !== null && (
        <Problem
          message={error}
          fix={
            state === 'FAILED' ? 'What was done until then stays.' : 'It is tried again by itself.'
          }
        />
      )}
      <Columns>
        <Facts
          facts={[
            ['Reason', reason],
            [
              'Result',
              results.length > 0 ? (
                <Results>
                  {results.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </Results>
              ) : isOpen(task) ? (
                'Nothing yet'
              ) : (
                'Nothing changed'
              ),
            ],
            ['Takes back', undoes && <Link to={`${tasksPath}/${undoes}`}>An earlier task</Link>],
            [
              'Taken back',
              undoneBy && <Link to={`${tasksPath}/${undoneBy}`}>By a later task</Link>,
            ],
          ]}
        />
        <Facts
          facts={[
            ['Asked by', askedBy(task)],
            ['Asked', at(task.createdAt)],
            ['Began', at(task.startedAt)],
            ['Ended', at(task.finishedAt)],
          ]}
        />
      </Columns>
    </Sheet>
  );
}
