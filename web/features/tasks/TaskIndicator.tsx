import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { TaskCountsDocument } from './TaskCounts.generated.ts';
import { useHasTasks } from './useHasTasks.ts';
import { skipPollAttempt, usePolling } from './usePolling.ts';

/** What runs is over soon; what Cartwheel does by itself may fail while nobody asks for anything. */
const WHILE_RUNNING_MS = 5_000;
const ELSE_MS = 60_000;

const Root = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minHeight: 40,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
});

/** The number and its shape are enough where there is little room. */
const Word = styled('span')({ '@media (max-width: 899px)': visuallyHidden });

/** How many tasks run or have failed, on every page; nothing while there are none. */
export function TaskIndicator() {
  return useHasTasks() ? <Counts /> : null;
}

function Counts() {
  const result = useQuery(TaskCountsDocument, {
    fetchPolicy: 'cache-and-network',
    skipPollAttempt,
  });
  const { running, failed } = result.data?.taskCounts ?? { running: 0, failed: 0 };
  usePolling(result, running > 0 ? WHILE_RUNNING_MS : ELSE_MS);
  return (
    <Root role="status">
      {running > 0 && (
        <Link to="/tasks?show=open">
          <ToneMark tone="makeup" shape="half">
            <span>
              {running} <Word>{running === 1 ? 'task' : 'tasks'} running</Word>
            </span>
          </ToneMark>
        </Link>
      )}
      {failed > 0 && (
        <Link to="/tasks?show=failed">
          <ToneMark tone="refusal" shape="triangle">
            <span>
              {failed} <Word>{failed === 1 ? 'task' : 'tasks'} failed</Word>
            </span>
          </ToneMark>
        </Link>
      )}
    </Root>
  );
}
