import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { count } from '../../lib/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';

const Note = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 14px',
  margin: '0 0 12px',
  padding: '9px 14px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '&[data-on=false]': { backgroundColor: theme.vars.palette.soft.warning },
  '& > a': { color: theme.vars.palette.primary.main, fontWeight: 600 },
  '& > a:last-of-type': { marginLeft: 'auto' },
}));

interface TokenAreaNoteProps {
  isOn: boolean;
  /** How many there are. */
  tokens: { available: number; pending: number; needsProgram: number };
}

/** Whether makeup tokens are switched on at all, where that is changed, and how many there are. */
export function TokenAreaNote({ isOn, tokens }: TokenAreaNoteProps) {
  const { available, pending, needsProgram } = tokens;
  return (
    <Note data-on={isOn}>
      <ToneMark tone={isOn ? 'active' : 'warning'} shape={isOn ? 'dot' : 'ring'}>
        {isOn ? 'Switched on' : 'Switched off'}
      </ToneMark>
      <span>
        {isOn
          ? `${count(available, 'token')} can be used, ${String(pending)} pending.`
          : 'None is earned or shown; what is set here holds once they are on.'}
      </span>
      {isOn && needsProgram > 0 && (
        <Link to="/makeup-tokens?needs=program">
          {count(needsProgram, 'token needs', 'tokens need')} another program
        </Link>
      )}
      <Link to="/settings/areas">Switch in Areas</Link>
    </Note>
  );
}
