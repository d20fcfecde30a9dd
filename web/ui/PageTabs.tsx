import { styled } from '@mui/material/styles';
import { NavLink } from 'react-router';

const Root = styled('nav')(({ theme }) => ({
  display: 'flex',
  gap: 2,
  margin: '0 0 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowX: 'auto',
  '& a': {
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    minHeight: 36,
    padding: '0 12px',
    borderBottom: '2px solid transparent',
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
  '@media (pointer: coarse)': { '& a': { minHeight: 44 } },
}));

interface PageTabsProps {
  /** Read out before the parts: "Parts of Priya Raman". */
  label: string;
  tabs: readonly { to: string; label: string }[];
}

/** The parts of a record that have pages of their own: links, so that each has an address. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <Root aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end>
          {tab.label}
        </NavLink>
      ))}
    </Root>
  );
}
