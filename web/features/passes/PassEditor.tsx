import { useQuery } from '@apollo/client/react';
import Popover from '@mui/material/Popover';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { problemOf } from '../../lib/query-problem.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { heads } from './edit-words.ts';
import { joinNames } from './join-names.ts';
import type { EditTask } from './pass-task.ts';
import { PassBoundsDocument } from './PassEditor.generated.ts';
import { PassEditForm } from './PassEditForm.tsx';

const Frame = styled(Popover)(({ theme }) => ({
  '& .MuiPopover-paper': {
    width: 'min(340px, calc(100% - 24px))',
    padding: 14,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 10,
    boxShadow: '0 12px 32px rgb(0 0 0 / 0.2)',
  },
  '& h2': { margin: 0, fontSize: '0.875rem', fontWeight: 640 },
  '& h2 + p': { margin: '0 0 10px', color: theme.vars.palette.text.secondary },
}));

interface PassEditorProps {
  task: EditTask;
  onSaved: () => void;
  onClose: () => void;
}

/** Changes one value where it stands: in the row, over the cell. */
export function PassEditor({ task, onSaved, onClose }: PassEditorProps) {
  const { kind, row } = task;
  // Where it stood: what one clicked may give way to something else when the value is saved.
  const [{ top, left }] = useState(() => task.anchor.getBoundingClientRect());
  const titleId = useId();
  // What is edited is what the server has now, not what the page was opened with.
  const { data, error, refetch } = useQuery(PassBoundsDocument, {
    variables: { passId: row.pass.id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const names = row.pass.holders.map(({ student }) => student.firstName);
  return (
    <Frame
      open
      anchorReference="anchorPosition"
      anchorPosition={{ top: top - 14, left: left - 14 }}
      transitionDuration={{ enter: 100, exit: 0 }}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      <h2 id={titleId}>
        {heads[kind]}: {row.pass.title}
      </h2>
      <p>{names.length > 1 ? `For ${joinNames(names)}, who share it` : `Of ${names.join('')}`}</p>
      {error && !data && (
        <Problem message={problemTitle(problemOf(error))} fix="Close this and try again." />
      )}
      {!error && !data && (
        <Skeleton variant="rounded" height={188} role="status" aria-label="Loading" />
      )}
      {data && (
        <PassEditForm
          task={task}
          pass={data.pass}
          onChangedMeanwhile={() => void refetch()}
          onSaved={onSaved}
          onClose={onClose}
        />
      )}
    </Frame>
  );
}
