import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { TextButton } from '../../ui/TextButton.tsx';

const Root = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  minHeight: 44,
  padding: '8px 22px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  '& > p': { margin: '0 0 0 auto' },
  '@media (pointer: coarse), (max-width: 600px)': {
    padding: '8px 14px',
    '& > [data-keys]': { display: 'none' },
    '& > p': { margin: 0 },
    '&:not(:has(p))': { display: 'none' },
  },
}));

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↑', '↓'], 'choose'],
  [['←', '→'], 'day'],
  [['Enter'], 'punch in'],
  [['Esc'], 'close'],
];

interface PunchFooterProps {
  /** Absent while the list loads. */
  notCoveredCount: number | undefined;
  expanded: boolean;
  onWhy: () => void;
}

/** Which keys do what, and how many classes of the day the pass leaves out. */
export function PunchFooter({ notCoveredCount = 0, expanded, onWhy }: PunchFooterProps) {
  return (
    <Root>
      {keys.map(([names, does]) => (
        <span key={does} data-keys>
          {names.map((name) => (
            <KeyHint key={name}>{name}</KeyHint>
          ))}{' '}
          {does}
        </span>
      ))}
      {notCoveredCount > 0 && (
        <p>
          {count(notCoveredCount, 'class', 'classes')} that day{' '}
          {notCoveredCount === 1 ? 'is' : 'are'} not covered by this pass.{' '}
          <TextButton type="button" aria-expanded={expanded} onClick={onWhy}>
            {expanded ? 'Hide' : 'Why?'}
          </TextButton>
        </p>
      )}
    </Root>
  );
}
