import { styled } from '@mui/material/styles';

const Wheel = styled('svg')(({ theme }) => ({
  flex: 'none',
  stroke: theme.vars.palette.brand,
  '& circle:last-of-type': { fill: theme.vars.palette.brand, stroke: 'none' },
}));

/** The wheel; `wheel.svg` beside it is the same for the browser's tab. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <Wheel
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeLinecap="round"
      aria-hidden
    >
      <circle cx="12" cy="12" r="9.5" strokeWidth="2.6" />
      <path d="M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9" strokeWidth="1.8" />
      <circle cx="12" cy="12" r="2.4" />
    </Wheel>
  );
}
