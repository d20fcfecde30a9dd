import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Root = styled('section')(({ theme }) => ({
  display: 'flex',
  gap: 10,
  marginBottom: 10,
  padding: '8px 14px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.warning,
  '&[data-tone=refusal]': { backgroundColor: theme.vars.palette.soft.refusal },
  '& > svg': { flex: 'none', marginTop: 2, color: theme.vars.palette.tone.warning },
  '&[data-tone=refusal] > svg': { color: theme.vars.palette.tone.refusal },
  '& h2': { margin: 0, font: 'inherit', fontWeight: 640 },
  '& p': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '& small': {
    marginLeft: 'auto',
    flex: 'none',
    paddingTop: 1,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
  '@media (max-width: 600px)': {
    flexWrap: 'wrap',
    '& > div': { flex: 1 },
    '& small': { flexBasis: '100%', paddingLeft: 26 },
  },
}));

interface AlertBarProps {
  tone: 'warning' | 'refusal';
  icon: ReactNode;
  title: string;
  text: string;
  /** Who said so, and when. */
  note?: string;
}

/** What staff must see of a record before they do anything with it. */
export function AlertBar({ tone, icon, title, text, note }: AlertBarProps) {
  const id = useId();
  return (
    <Root data-tone={tone} aria-labelledby={id}>
      {icon}
      <div>
        <h2 id={id}>{title}</h2>
        <p>{text}</p>
      </div>
      {note && <small>{note}</small>}
    </Root>
  );
}
