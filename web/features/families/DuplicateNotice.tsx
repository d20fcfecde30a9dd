import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { AlertIcon } from '../../ui/icons.tsx';
import { usePossibleDuplicates } from './usePossibleDuplicates.ts';

/** In sight wherever in the form one types, without moving its fields: it sticks above the bar that saves. */
const Root = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 62,
  zIndex: 2,
  '& > div': {
    display: 'flex',
    gap: 9,
    marginTop: 10,
    padding: '9px 12px',
    border: `1px solid ${theme.vars.palette.tone.warning}`,
    borderRadius: 8,
    backgroundColor: theme.vars.palette.soft.warning,
  },
  '& svg': { flex: 'none', marginTop: 2, color: theme.vars.palette.tone.warning },
  '& ul': { margin: '2px 0 0', padding: 0, listStyle: 'none' },
  '& a': { color: theme.vars.palette.primary.main, fontWeight: 600 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

interface DuplicateNoticeProps {
  /** The family whose form it is; null for a new one. */
  exceptFamilyId: string | null;
}

/** Families that have the same e-mail address, telephone number or student, while one types. */
export function DuplicateNotice({ exceptFamilyId }: DuplicateNoticeProps) {
  const families = usePossibleDuplicates(exceptFamilyId);
  return (
    <Root role="status">
      {families.length > 0 && (
        <div>
          <AlertIcon />
          <div>
            <strong>
              {families.length === 1 ? 'This family may be known already.' : 'Known already?'}
            </strong>
            <ul>
              {families.map(({ family, why }) => (
                <li key={family.id}>
                  <Link to={`/families/${family.id}`} target="_blank" rel="noopener">
                    {family.name} family
                  </Link>{' '}
                  <small>
                    {family.isArchived ? 'archived' : family.isActive ? 'active' : 'inactive'},
                    opens in a new tab
                  </small>
                  {' – '}
                  {why.join(' ')}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </Root>
  );
}
