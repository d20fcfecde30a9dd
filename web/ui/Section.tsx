import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Root = styled('section')(({ theme }) => ({
  marginBottom: 22,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    minHeight: 32,
    marginBottom: 6,
  },
  '& > header h2': { ...theme.typography.h2, margin: 0 },
  '& > header small': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '& > header > div': {
    marginLeft: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: 8,
  },
}));

interface SectionProps {
  title: string;
  /** Beside the title: "3 active, 3 inactive". */
  note?: ReactNode;
  /** At the right: a filter, a button. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Root aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <small>{note}</small>}
        {actions && <div>{actions}</div>}
      </header>
      {children}
    </Root>
  );
}
