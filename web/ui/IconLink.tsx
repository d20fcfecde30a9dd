import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { iconAction } from './iconActionStyles.ts';

const Root = styled(Link)(({ theme }) => iconAction(theme));

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
