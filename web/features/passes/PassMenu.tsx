import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useRef, type RefObject } from 'react';
import { Link } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import type { PassRow, PassTask, StateTask } from './pass-task.ts';

const Head = styled('li')(({ theme }) => ({
  padding: '4px 10px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontWeight: 600,
}));

const Note = styled('li')(({ theme }) => ({
  maxWidth: 260,
  padding: '2px 10px 6px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
}));

interface Item {
  label: string;
  task: StateTask;
}

/** What can be done for this student alone. */
function ofRow(row: PassRow): Item[] {
  const { isSuspended, viewerCan, pass } = row;
  const kind = isSuspended ? 'unsuspend' : 'suspend';
  // A suspended student pass is unsuspended as a pass.
  const isItsPass = pass.holderKind === 'STUDENT' && pass.isSuspended && !isSuspended;
  return [
    ...(viewerCan.suspend && !isItsPass
      ? [
          {
            label: isSuspended ? 'Unsuspend…' : 'Suspend…',
            task: { kind, row, forAll: false } as const,
          },
        ]
      : []),
    ...(viewerCan.delete
      ? [{ label: 'Delete…', task: { kind: 'delete', row, forAll: false } as const }]
      : []),
  ];
}

/** What can be done for all who hold it. A student pass has one row, so its row's actions are the pass's too. */
function ofPass(row: PassRow): Item[] {
  const { isSuspended, holderKind, viewerCan } = row.pass;
  const isShared = holderKind === 'FAMILY';
  return [
    ...(viewerCan.suspend && (isShared || isSuspended)
      ? [
          {
            label: isSuspended ? 'Unsuspend the pass…' : 'Suspend the pass…',
            task: { kind: isSuspended ? 'unsuspend' : 'suspend', row, forAll: true } as const,
          },
        ]
      : []),
    ...(viewerCan.delete && isShared
      ? [{ label: 'Delete the pass…', task: { kind: 'delete', row, forAll: true } as const }]
      : []),
  ];
}

interface PassMenuProps {
  row: PassRow;
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onClose: () => void;
  onLog: (passId: string) => void;
  onTask: (task: PassTask) => void;
}

/** What else can be done with a student's row, and with the pass itself. */
export function PassMenu({ row, anchor, open, onClose, onLog, onTask }: PassMenuProps) {
  const { pass, student, viewerCan } = row;
  const maySetUp = usePermission('PUNCH_PASSES_PAGE');
  const chosen = useRef<(() => void) | null>(null);
  const rowItems = ofRow(row);
  const passItems = ofPass(row);

  /** A dialog opens once the menu is gone, so that it gives the keyboard's place back to the menu's button. */
  function choose(action: () => void) {
    chosen.current = action;
    onClose();
  }
  const itemOf = ({ label, task }: Item) => (
    <MenuItem
      key={label}
      onClick={() => {
        choose(() => {
          onTask(task);
        });
      }}
    >
      {label}
    </MenuItem>
  );

  return (
    <Menu
      variant="menu"
      open={open}
      onClose={onClose}
      // Inside the landmark that it belongs to.
      container={() => anchor.current?.closest('main') ?? null}
      anchorEl={() => anchor.current ?? document.body}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: 'top', horizontal: 'left' }}
      transitionDuration={{ enter: 120, exit: 0 }}
      slotProps={{
        list: { 'aria-label': `${pass.title} of ${student.firstName}` },
        transition: {
          onExited: () => {
            chosen.current?.();
            chosen.current = null;
          },
        },
      }}
    >
      {rowItems.length > 0 && (
        <Head role="presentation">
          For {student.firstName}
          {pass.holderKind === 'FAMILY' && ' only'}
        </Head>
      )}
      {rowItems.map(itemOf)}
      {rowItems.length > 0 && <Divider component="li" />}
      <Head role="presentation">
        {pass.holderKind === 'FAMILY' ? 'The pass, for everyone who holds it' : 'The pass'}
      </Head>
      {pass.typeIsSuspended && (
        <Note role="presentation">
          Its type is suspended, for everyone.
          {maySetUp && ' Unsuspend it on the Punch Passes page.'}
        </Note>
      )}
      {passItems.map(itemOf)}
      <MenuItem component={Link} to={`/passes/${pass.id}/statement`} onClick={onClose}>
        Statement
      </MenuItem>
      {viewerCan.seeLog && (
        <MenuItem
          onClick={() => {
            choose(() => {
              onLog(pass.id);
            });
          }}
        >
          Punch-in log
        </MenuItem>
      )}
    </Menu>
  );
}
