import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextButton } from '../../ui/TextButton.tsx';

const Paper = styled(Card)({ padding: '4px 14px' });

const Lines = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { padding: '7px 0', fontSize: '0.8125rem', overflowWrap: 'anywhere' },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& a': {
    color: theme.vars.palette.primary.main,
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
  '& small': { display: 'block', color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
}));

const Quiet = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '8px 0',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
}));

/** Leads from a panel to all of what it shows the first of. */
export const PanelLink = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.primary.main,
  fontWeight: 640,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
}));

/** How many lines a panel shows before the rest is asked for. */
const first = 6;

interface PanelProps {
  title: string;
  note?: ReactNode;
  /** A link to all of it. */
  actions?: ReactNode;
  /** Said where there is none. */
  empty: string;
  children: readonly ReactNode[];
}

/** A short list beside the day's classes. */
export function Panel({ title, note, actions, empty, children }: PanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? children : children.slice(0, first);
  return (
    <Section title={title} note={note} actions={actions}>
      <Paper>
        {children.length === 0 && <Quiet>{empty}</Quiet>}
        <Lines>{shown}</Lines>
        {children.length > shown.length && (
          <Quiet as="div">
            <TextButton
              type="button"
              onClick={() => {
                setIsOpen(true);
              }}
            >
              Show all {children.length}
            </TextButton>
          </Quiet>
        )}
      </Paper>
    </Section>
  );
}
