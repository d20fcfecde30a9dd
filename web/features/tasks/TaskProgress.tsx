import { styled } from '@mui/material/styles';
import { isOpen, progressWords, type Task } from './task-words.ts';

const Root = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 9,
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
});

const Track = styled('span', { shouldForwardProp: (prop) => prop !== 'share' })<{ share: number }>(
  ({ theme, share }) => ({
    flex: '0 0 76px',
    height: 5,
    borderRadius: 3,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.divider,
    '&::after': {
      content: '""',
      display: 'block',
      width: `${String(Math.round(share * 100))}%`,
      height: '100%',
      backgroundColor: theme.vars.palette.primary.main,
      transition: 'width 300ms',
    },
    '[data-wide] > &': { flex: '0 1 420px', height: 8, borderRadius: 4 },
  }),
);

interface TaskProgressProps {
  task: Task;
  /** The task’s own page has room for it. */
  isWide?: boolean;
}

/** How much of a task is done: “34 of 120”, with a bar while that changes. */
export function TaskProgress({ task, isWide = false }: TaskProgressProps) {
  const { done, total } = task;
  const words = progressWords(task);
  if (total === null || total === 0) return words;
  return (
    <Root data-wide={isWide ? '' : undefined}>
      {(isOpen(task) || isWide) && (
        <Track
          role="progressbar"
          aria-label={`Progress of ${task.title}`}
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuetext={words}
          share={Math.min(1, done / total)}
        />
      )}
      {words}
    </Root>
  );
}
