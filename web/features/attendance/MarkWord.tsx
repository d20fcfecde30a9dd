import { styled } from '@mui/material/styles';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { hasAttended, statusWords, type MarkStatus } from './marks.ts';

const Root = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 7,
  fontWeight: 600,
  '&[data-was=there]': { color: theme.vars.palette.tone.active },
  '&[data-was=away]': { color: theme.vars.palette.tone.refusal },
  '&[data-was=unknown]': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '& i': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
}));

interface MarkWordProps {
  status: MarkStatus | null;
  isAuto: boolean;
}

/** What is recorded, to be read and not to be changed. */
export function MarkWord({ status, isAuto }: MarkWordProps) {
  const was = status === null ? 'unknown' : hasAttended(status) ? 'there' : 'away';
  return (
    <Root data-was={was}>
      {was === 'there' && <CheckIcon />}
      {was === 'away' && <CloseIcon />}
      {statusWords(status)}
      {isAuto && status !== null && <i>automatic</i>}
    </Root>
  );
}
