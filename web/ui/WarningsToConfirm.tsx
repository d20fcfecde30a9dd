import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { Choice } from './Choice.tsx';

const Root = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.warning,
  '& h3': { margin: 0, fontSize: '0.8125rem', fontWeight: 640 },
  '& ul': { margin: 0, paddingLeft: 18 },
  '& p': { margin: 0, fontSize: '0.8125rem' },
}));

interface WarningsToConfirmProps {
  warnings: readonly { reason: string; message: string }[];
  /** Whoever asks may go on all the same. */
  mayConfirm: boolean;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}

/** What is unusual about a place, and the way to set it aside; nothing where nothing is. */
export function WarningsToConfirm({ warnings, ...props }: WarningsToConfirmProps) {
  const headId = useId();
  if (warnings.length === 0) return null;
  return (
    <Root role="alert" aria-labelledby={headId}>
      <h3 id={headId}>Please look at this first</h3>
      <ul>
        {warnings.map(({ reason, message }) => (
          <li key={reason}>{message}</li>
        ))}
      </ul>
      {props.mayConfirm ? (
        <Choice
          type="checkbox"
          label="Go on all the same"
          hint="It is kept with the enrollment."
          checked={props.isConfirmed}
          onChange={props.onConfirm}
        />
      ) : (
        <p>Ask somebody who may override restrictions, or choose another class or day.</p>
      )}
    </Root>
  );
}
