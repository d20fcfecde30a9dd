import type { TypographyVariantsOptions } from '@mui/material/styles';

/** One family, few sizes: a screen that is read all day. Sizes in px of a 16 px root. */
export const typography: TypographyVariantsOptions = {
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontSize: 13,
  htmlFontSize: 16,
  h1: { fontSize: '1.3125rem', lineHeight: 1.3, fontWeight: 680, letterSpacing: '-0.012em' },
  h2: { fontSize: '0.9375rem', lineHeight: 1.4, fontWeight: 640 },
  h3: { fontSize: '0.8125rem', lineHeight: 1.4, fontWeight: 640 },
  body1: { fontSize: '0.84375rem', lineHeight: 1.45, letterSpacing: 0 },
  body2: { fontSize: '0.8125rem', lineHeight: 1.45, letterSpacing: 0 },
  caption: { fontSize: '0.75rem', lineHeight: 1.4, letterSpacing: 0 },
  button: { fontSize: '0.8125rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
};
