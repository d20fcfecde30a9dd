import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useDesk } from '../../lib/desk.ts';
import { formatAge } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { WhoDialogDocument } from './WhoDialog.generated.ts';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  margin: 0,
  // Room for the mark of what has the focus.
  padding: 4,
  listStyle: 'none',
  '& button': { justifyContent: 'flex-start', gap: 8, width: '100%', minHeight: 44 },
  '& small, & p': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '& p': { margin: 0, padding: '6px 12px' },
  '& p b': { fontWeight: 500 },
}));

/** The arrow keys go from one student to the next. */
function onArrow(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(place + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** A scanned pass that several students share: for whom is it now? */
export function WhoDialog({ passId }: { passId: string }) {
  const titleId = useId();
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const { data, error, refetch } = useQuery(WhoDialogDocument, {
    fetchPolicy: 'network-only',
    variables: { passId },
  });
  const holders = data?.pass.holders;

  useEffect(() => {
    if (holders) list.current?.querySelector('button')?.focus();
  }, [holders]);

  return (
    <Dialog
      open
      onClose={desk.close}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
      transitionDuration={{ enter: 80, exit: 0 }}
    >
      <DialogTitle id={titleId}>
        {data ? `Who comes with ${data.pass.title}?` : 'Who comes?'}
      </DialogTitle>
      <DialogContent>
        {error && !data && (
          <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {!error && !holders && (
          <Skeleton variant="rounded" height={94} aria-label="Loading students" />
        )}
        {holders && (
          <List ref={list} aria-label="Students" onKeyDown={onArrow}>
            {holders.map(({ id, student, viewerCan }) => (
              <li key={id}>
                {viewerCan.punchIn ? (
                  <Button
                    onClick={() => {
                      desk.openAlone({ kind: 'punch', studentId: student.id, passId });
                    }}
                  >
                    {student.firstName} {student.lastName}
                    {student.age && <small>{formatAge(student.age)}</small>}
                  </Button>
                ) : (
                  <p>
                    <b>
                      {student.firstName} {student.lastName}
                    </b>{' '}
                    {viewerCan.punchInReason}
                  </p>
                )}
              </li>
            ))}
          </List>
        )}
      </DialogContent>
    </Dialog>
  );
}
