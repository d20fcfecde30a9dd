import { styled } from '@mui/material/styles';

const Root = styled('button')(({ theme }) => ({
  margin: '-3px -4px',
  padding: '3px 4px',
  border: 0,
  borderRadius: 6,
  background: 'none',
  color: theme.vars.palette.primary.main,
  font: 'inherit',
  fontWeight: 640,
  fontVariantNumeric: 'tabular-nums',
  textDecoration: 'underline',
  textDecorationColor: `color-mix(in srgb, ${theme.vars.palette.primary.main} 40%, transparent)`,
  textUnderlineOffset: 3,
  cursor: 'pointer',
  '&:focus-visible': { outlineOffset: -1 },
  '&:hover': {
    backgroundColor: theme.vars.palette.soft.accent,
    textDecorationColor: 'currentColor',
  },
  '@media (pointer: coarse)': { margin: '-12px -14px', padding: '12px 14px' },
}));

interface UsedCountProps {
  used: number;
  title: string;
  onClick: () => void;
  onPointerEnter: () => void;
}

/** How many punches were used; leads to the log that lists them. */
export function UsedCount({ used, title, ...handlers }: UsedCountProps) {
  return (
    <Root type="button" aria-label={`${String(used)} used, punch-in log of ${title}`} {...handlers}>
      {used}
    </Root>
  );
}
