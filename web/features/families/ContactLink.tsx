import { styled } from '@mui/material/styles';

const Anchor = styled('a')(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  textDecoration: 'underline',
  textDecorationColor: theme.vars.palette.divider,
  textUnderlineOffset: 3,
  display: 'inline-block',
  padding: '3px 0',
  '&:hover': { color: theme.vars.palette.primary.main },
  '@media (pointer: coarse)': { padding: '11px 0' },
}));

interface ContactLinkProps {
  kind: 'EMAIL' | 'PHONE';
  value: string;
}

/** A number to call or an address to write to, shown as it was given. */
export function ContactLink({ kind, value }: ContactLinkProps) {
  const href = kind === 'EMAIL' ? `mailto:${value}` : `tel:${value.replace(/[^\d+]/g, '')}`;
  return <Anchor href={href}>{value}</Anchor>;
}
