import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { NavLink } from 'react-router';
import { ChevronRightIcon } from '../../ui/icons.tsx';
import type { SettingsSection } from './settings-sections.ts';
import { settingsPath } from './trail.ts';

/** Below this width the parts of the settings are a page of their own. */
export const narrow = '(max-width: 860px)';

const Root = styled('nav')(({ theme }) => ({
  position: 'sticky',
  top: 46,
  alignSelf: 'start',
  padding: '18px 0 24px',
  '& h2': {
    margin: '14px 0 4px',
    padding: '0 10px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 600,
  },
  '& section:first-of-type h2': { marginTop: 0 },
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minHeight: 32,
    padding: '0 10px',
    borderRadius: 7,
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    '&:hover': { backgroundColor: theme.vars.palette.soft.row },
    '&[aria-current=page]': {
      backgroundColor: theme.vars.palette.soft.accent,
      color: theme.vars.palette.primary.main,
      fontWeight: 640,
    },
  },
  '& svg, & small': { display: 'none' },
  '&[data-page]': {
    position: 'static',
    padding: '0 0 24px',
    '& ul': {
      border: `1px solid ${theme.vars.palette.divider}`,
      borderRadius: 10,
      backgroundColor: theme.vars.palette.background.paper,
    },
    '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
    '& a': { minHeight: 56, padding: '6px 14px', justifyContent: 'space-between' },
    '& svg': { display: 'block', color: theme.vars.palette.text.secondary },
    '& small': {
      display: 'block',
      color: theme.vars.palette.text.secondary,
      fontSize: '0.78125rem',
      fontWeight: 400,
    },
  },
}));

interface SettingsNavProps {
  groups: readonly (readonly [group: string, readonly SettingsSection[]])[];
  /** It is all there is on the page. */
  isPage: boolean;
}

/** The parts of the settings. */
export function SettingsNav({ groups, isPage }: SettingsNavProps) {
  const id = useId();
  return (
    <Root aria-label="Parts of the settings" data-page={isPage ? '' : undefined}>
      {groups.map(([group, sections], index) => (
        <section key={group} aria-labelledby={`${id}${String(index)}`}>
          <h2 id={`${id}${String(index)}`}>{group}</h2>
          <ul>
            {sections.map(({ slug, label, about, Section }) => (
              <li key={slug}>
                <NavLink
                  to={`${settingsPath}/${slug}`}
                  onPointerEnter={() => void Section.preload()}
                >
                  <span>
                    {label}
                    <small>{about}</small>
                  </span>
                  <ChevronRightIcon />
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Root>
  );
}
