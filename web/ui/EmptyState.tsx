import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  gap: 4,
  padding: '40px 24px',
  textAlign: 'center',
  color: theme.vars.palette.text.secondary,
  '& > strong, & > h1': {
    margin: 0,
    color: theme.vars.palette.text.primary,
    fontSize: 'inherit',
    fontWeight: 640,
  },
  '& > div': { marginTop: 10 },
}));

interface EmptyStateProps {
  title: string;
  /** Where it is all there is on the page, its title is the page's heading. */
  isPage?: boolean;
  /** Why there is nothing, or what to do about it. */
  hint?: ReactNode;
  /** A button or link that leads on. */
  action?: ReactNode;
}

/** Where a list would be, when there is nothing in it or it could not be had. */
export function EmptyState({ title, isPage = false, hint, action }: EmptyStateProps) {
  return (
    <Root>
      {isPage ? <h1>{title}</h1> : <strong>{title}</strong>}
      {hint && <span>{hint}</span>}
      {action && <div>{action}</div>}
    </Root>
  );
}
