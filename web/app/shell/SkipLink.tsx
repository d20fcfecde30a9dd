import { styled } from '@mui/material/styles';

const Skip = styled('a')(({ theme }) => ({
  position: 'fixed',
  top: 6,
  left: 12,
  zIndex: theme.zIndex.tooltip,
  padding: '8px 14px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontWeight: 600,
  transform: 'translateY(-200%)',
  '&:focus': { transform: 'none' },
}));

/** The first stop of the Tab key: past the toolbar. */
export function SkipLink() {
  return <Skip href="#content">Skip to the page</Skip>;
}
