import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { version } from '../../../package.json';
import { useHasTasks } from '../../features/tasks/useHasTasks.ts';
import { apiPath } from '../../lib/account.ts';
import { useDesk } from '../../lib/desk.ts';
import { usePermission } from '../../lib/permission.ts';

const Root = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 18px',
  padding: '0 24px 14px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  '& a, & button': {
    padding: '4px 0',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textDecoration: 'none',
    cursor: 'pointer',
    '&:hover': { color: theme.vars.palette.text.primary, textDecoration: 'underline' },
  },
  '& > span': { marginLeft: 'auto' },
  '@media (max-width: 600px)': { padding: '0 12px 12px' },
  '@media (pointer: coarse)': { '& a, & button': { padding: '12px 0' } },
  '@media print': { display: 'none' },
}));

/** What helps on every page, and which Cartwheel this is. */
export function Footer() {
  const { open } = useDesk();
  const mayExplore = usePermission('API_EXPLORER');
  const hasTasks = useHasTasks();
  return (
    <Root>
      <button
        type="button"
        onClick={() => {
          open({ kind: 'shortcuts' });
        }}
      >
        Keyboard shortcuts
      </button>
      {hasTasks && <Link to="/tasks">Background tasks</Link>}
      {mayExplore && <a href={apiPath()}>API explorer</a>}
      <span>Cartwheel {version}</span>
    </Root>
  );
}
