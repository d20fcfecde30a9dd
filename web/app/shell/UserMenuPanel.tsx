import { useMutation } from '@apollo/client/react';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled, useColorScheme } from '@mui/material/styles';
import { use, type RefObject } from 'react';
import { NavLink } from 'react-router';
import { apiPath } from '../../lib/account.ts';
import { useDesk } from '../../lib/desk.ts';
import { allows, PermissionContext, usePermission } from '../../lib/permission.ts';
import { leave } from '../../lib/session.ts';
import { useHasTasks } from '../../features/tasks/useHasTasks.ts';
import { countKept, forgetKept } from '../../features/attendance/kept-marks.ts';
import { count } from '../../lib/format.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { menuPages } from '../menu-pages.ts';
import { useSections } from './useSections.ts';
import { SignOutDocument } from './UserMenuPanel.generated.ts';

const modes = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const Note = styled('li')(({ theme }) => ({
  padding: '4px 10px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  '& b': {
    display: 'block',
    color: theme.vars.palette.text.primary,
    fontSize: '0.84375rem',
    fontWeight: 640,
  },
}));

const Mark = styled('span')({ width: 16, height: 16 });

interface UserMenuPanelProps {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onClose: () => void;
  viewerId: string;
  name: string;
  accountName: string;
  withSections: boolean;
}

export function UserMenuPanel(props: UserMenuPanelProps) {
  const { mode, setMode } = useColorScheme();
  const mayExplore = usePermission('API_EXPLORER');
  const hasTasks = useHasTasks();
  const levels = use(PermissionContext);
  const pages = menuPages.filter(({ permission }) => allows(levels, permission));
  const desk = useDesk();
  const sections = useSections();
  const [signOut] = useMutation(SignOutDocument);
  // Attendance that is not submitted yet.
  const kept = [...countKept(props.viewerId).values()].reduce((sum, marks) => sum + marks, 0);

  return (
    <Menu
      variant="menu"
      open={props.open}
      onClose={props.onClose}
      anchorEl={() => props.anchor.current ?? document.body}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        // A landmark of its own, since what stands in it beside the entries would be in none.
        paper: { component: 'nav', 'aria-label': 'User menu' },
        list: { 'aria-label': `User menu of ${props.name}` },
      }}
    >
      {props.withSections &&
        sections.map(({ label, to }) => (
          <MenuItem key={to} component={NavLink} to={to} onClick={props.onClose}>
            {label}
          </MenuItem>
        ))}
      {props.withSections && <Divider component="li" />}
      <Note role="presentation">
        <b>{props.name}</b>
        {props.accountName}
      </Note>
      <Divider component="li" />
      {pages.map(({ label, to }) => (
        <MenuItem key={to} component={NavLink} to={to} onClick={props.onClose}>
          {label}
        </MenuItem>
      ))}
      {mayExplore && (
        <MenuItem component="a" href={apiPath()}>
          API explorer
        </MenuItem>
      )}
      {hasTasks && (
        <MenuItem component={NavLink} to="/tasks" onClick={props.onClose}>
          Background tasks
        </MenuItem>
      )}
      <MenuItem component={NavLink} to="/me" onClick={props.onClose}>
        Your sign-in
      </MenuItem>
      <MenuItem
        onClick={() => {
          props.onClose();
          desk.open({ kind: 'shortcuts' });
        }}
      >
        Keyboard shortcuts
      </MenuItem>
      <Divider component="li" />
      <Note role="presentation">Colour scheme</Note>
      {modes.map(([value, label]) => (
        <MenuItem
          key={value}
          role="menuitemradio"
          aria-checked={mode === value}
          selected={mode === value}
          onClick={() => {
            setMode(value);
          }}
        >
          <Mark>{mode === value && <CheckIcon />}</Mark>
          {label}
        </MenuItem>
      ))}
      <Divider component="li" />
      <MenuItem
        onClick={() => {
          forgetKept(props.viewerId);
          void signOut().finally(leave);
        }}
      >
        Sign out{kept > 0 && `: drops ${count(kept, 'unsubmitted mark')}`}
      </MenuItem>
    </Menu>
  );
}
