import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '10px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.warning,
  '& p': { margin: 0 },
  '& ul': { margin: 0, paddingLeft: 18 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

interface OverrideConfirmProps {
  firstName: string;
  className: string;
  /** What would be set aside. */
  problems: readonly { reason: string; message: string }[];
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says which rules would be set aside before it is done. */
export function OverrideConfirm(props: OverrideConfirmProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  // On Cancel: a second Enter, out of habit, must not set a rule aside.
  useEffect(() => cancel.current?.focus(), []);

  return (
    <Root
      role="group"
      aria-label={`Override for ${props.className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <p>
        Punch {props.firstName} into {props.className} although a rule stops it? The override is
        kept with the enrollment.
      </p>
      <ul>
        {props.problems.map(({ reason, message }) => (
          <li key={reason}>{message}</li>
        ))}
      </ul>
      <div>
        <Button ref={cancel} size="small" onClick={props.onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="contained" color="warning" onClick={props.onConfirm}>
          Punch In anyway
        </Button>
      </div>
    </Root>
  );
}
