import { styled } from '@mui/material/styles';
import { useDesk } from '../../lib/desk.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { compactShell } from './SectionLinks.tsx';

const Root = styled('button')(({ theme }) => ({
  alignSelf: 'center',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  flex: 'none',
  height: 32,
  padding: '0 8px 0 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.field,
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { color: theme.vars.palette.text.primary },
  [`@media ${compactShell}`]: {
    placeContent: 'center',
    width: 40,
    height: 40,
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    '& > :not(svg)': { display: 'none' },
  },
}));

/** Opens the way to find somebody, for those who do not use the keys. */
export function FindButton() {
  const { open } = useDesk();
  return (
    <Root
      type="button"
      aria-label="Find somebody"
      aria-keyshortcuts="/ Control+K"
      onClick={() => {
        open({ kind: 'palette' });
      }}
    >
      <SearchIcon />
      <span>Find</span>
      <KeyHint>/</KeyHint>
    </Root>
  );
}
