import { styled } from '@mui/material/styles';
import type { Permission } from '../../lib/permission.ts';
import { levelWords, permissionName } from './permission-words.ts';
import { changesOf, type Right } from './rights.ts';

const Root = styled('div')(({ theme }) => ({
  marginTop: 14,
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& strong': { fontWeight: 640 },
  '& ul': { margin: '2px 0 0', paddingLeft: 18 },
  '&:empty': { display: 'none' },
}));

interface RightChangesProps {
  /** "Priya" */
  who: string;
  before: ReadonlyMap<Permission, Right>;
  now: ReadonlyMap<Permission, Right>;
}

/** What saving will change, in words; nothing while it changes nothing. */
export function RightChanges({ who, before, now }: RightChangesProps) {
  const changes = changesOf(before, now);
  return (
    <Root role="status">
      {changes.length > 0 && (
        <>
          <strong>With the next click, {who} has:</strong>
          <ul>
            {changes.map(({ permission, ...change }) => (
              <li key={permission}>
                {permissionName(permission)}: {levelWords[change.after]} instead of{' '}
                {levelWords[change.before]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Root>
  );
}
