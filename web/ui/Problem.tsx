import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: 9,
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.refusal,
  color: theme.vars.palette.text.primary,
  '& > svg': { flex: 'none', marginTop: 2, color: theme.vars.palette.tone.refusal },
  '& strong': { color: theme.vars.palette.tone.refusal, fontWeight: 600 },
}));

interface ProblemProps {
  message: string;
  /** What would help, in one sentence. */
  fix?: string | null;
  /** Buttons and links that act on it. */
  children?: ReactNode;
}

/** A refusal, where the eye is: what is wrong, and what would fix it. */
export function Problem({ message, fix, children }: ProblemProps) {
  return (
    <Root role="alert">
      <AlertIcon />
      <div>
        <strong>{message}</strong> {fix}
        {children}
      </div>
    </Root>
  );
}
