import { styled } from '@mui/material/styles';
import { Link, NavLink, useLocation } from 'react-router';
import { useSections } from './useSections.ts';

/** Below this width the sections stand in the menu. */
export const compactShell = '(max-width: 760px)';

const Sections = styled('nav')(({ theme }) => ({
  display: 'flex',
  marginRight: 'auto',
  marginLeft: 8,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    padding: '0 11px',
    borderBottom: '2px solid transparent',
    borderTop: '2px solid transparent',
    color: theme.vars.palette.text.secondary,
    fontWeight: 500,
    textDecoration: 'none',
    '&:hover': { color: theme.vars.palette.text.primary },
    '&[aria-current=page]': {
      borderBottomColor: theme.vars.palette.primary.main,
      color: theme.vars.palette.text.primary,
      fontWeight: 640,
    },
    '&:focus-visible': { outlineOffset: -3, borderRadius: 6 },
  },
  [`@media ${compactShell}`]: { '& a': { display: 'none' } },
}));

export function SectionLinks() {
  const { pathname } = useLocation();
  const sections = useSections();
  return (
    <Sections aria-label="Sections">
      {sections.map(({ label, to, also }) =>
        pathname === also ? (
          <Link key={to} to={to} aria-current="page">
            {label}
          </Link>
        ) : (
          <NavLink key={to} to={to}>
            {label}
          </NavLink>
        ),
      )}
    </Sections>
  );
}
