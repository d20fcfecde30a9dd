import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

const Root = styled(Link)(({ theme }) => ({
  position: 'relative',
  display: 'inline-grid',
  placeItems: 'center',
  width: 30,
  height: 30,
  borderRadius: 7,
  color: theme.vars.palette.text.secondary,
  '&&': { color: theme.vars.palette.text.secondary, textDecoration: 'none' },
  '&&:hover': {
    color: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  // To the left, where the table's edge cannot cut it off.
  '&::after': {
    content: 'attr(data-tip)',
    position: 'absolute',
    right: 'calc(100% + 4px)',
    zIndex: 2,
    padding: '3px 8px',
    borderRadius: 6,
    backgroundColor: theme.vars.palette.text.primary,
    color: theme.vars.palette.background.paper,
    fontSize: '0.75rem',
    fontWeight: 500,
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    opacity: 0,
    transition: 'opacity 100ms',
  },
  '&:focus-visible': { outlineOffset: -1 },
  '&:hover::after, &:focus-visible::after': { opacity: 1, transitionDelay: '250ms' },
  '@media (pointer: coarse)': { width: 44, height: 44, '&::after': { display: 'none' } },
}));

interface IconLinkProps {
  to: string;
  /** The verb, shown beside the icon on hover and focus: "Enrollments". */
  tip: string;
  /** The whole name, for screen readers: "Enrollments of the Alvarez family". */
  label: string;
  children: ReactNode;
}

/** A row action that leads to a page. */
export function IconLink({ to, tip, label, children }: IconLinkProps) {
  return (
    <Root to={to} aria-label={label} data-tip={tip}>
      {children}
    </Root>
  );
}
