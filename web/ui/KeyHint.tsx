import { styled } from '@mui/material/styles';

const Kbd = styled('kbd')(({ theme }) => ({
  display: 'inline-block',
  minWidth: 18,
  padding: '0 5px',
  border: '1px solid color-mix(in srgb, currentColor 35%, transparent)',
  borderRadius: 4,
  fontFamily: theme.typography.fontFamily,
  fontSize: '0.6875rem',
  lineHeight: '16px',
  textAlign: 'center',
  '@media (hover: none), (pointer: coarse), (max-width: 600px)': { display: 'none' },
}));

/** The key that does the same as the control it stands on. Hidden where there is hardly a keyboard: under a finger, and on a phone. */
export function KeyHint({ children }: { children: string }) {
  return <Kbd aria-hidden>{children}</Kbd>;
}
