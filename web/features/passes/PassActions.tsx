import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { loadPunchDialog } from './pass-dialogs.ts';
import { adviceOf, type PassRow, type PassTask } from './pass-task.ts';
import { PassMenuButton } from './PassMenuButton.tsx';

const Root = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 6,
});

const Reason = styled('span')(({ theme }) => ({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
}));

interface PassActionsProps {
  row: PassRow;
  onPunchIn: (holderId: string) => void;
  onLog: (passId: string) => void;
  onTask: (task: PassTask) => void;
}

/** What can be done with a row: punch in, or what makes that possible again; and a menu for the rest. */
export function PassActions({ row, onPunchIn, onLog, onTask }: PassActionsProps) {
  const { id, student, pass, viewerCan } = row;
  const named = `${student.firstName} with ${pass.title}`;
  const advice = adviceOf(row);
  return (
    <Root data-pass-actions={id}>
      {viewerCan.punchIn ? (
        <Button
          size="small"
          variant="contained"
          color="primary"
          aria-label={`Punch In ${named}`}
          onPointerEnter={() => void loadPunchDialog()}
          onClick={() => {
            onPunchIn(id);
          }}
        >
          Punch In
        </Button>
      ) : advice ? (
        <Button
          size="small"
          title={viewerCan.punchInReason ?? undefined}
          aria-label={`${advice.label} ${pass.title} of ${student.firstName}`}
          onClick={(event) => {
            onTask(advice.task(event.currentTarget));
          }}
        >
          {advice.label}
        </Button>
      ) : (
        <Reason title={viewerCan.punchInReason ?? undefined}>{viewerCan.punchInReason}</Reason>
      )}
      <PassMenuButton row={row} onLog={onLog} onTask={onTask} />
    </Root>
  );
}
