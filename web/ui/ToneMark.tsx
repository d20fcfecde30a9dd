import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export type MarkShape = 'dot' | 'ring' | 'square' | 'diamond' | 'triangle' | 'bar' | 'half';

const outlines: Record<MarkShape, ReactNode> = {
  dot: <circle cx="5" cy="5" r="4" />,
  ring: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  square: <rect x="1" y="1" width="8" height="8" rx="1.6" />,
  diamond: <path d="M5 0 10 5 5 10 0 5z" />,
  triangle: <path d="M5 .8 9.8 9.2H.2z" />,
  bar: <rect x="0.5" y="3.4" width="9" height="3.2" rx="1.2" />,
  half: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.2a3.8 3.8 0 0 1 0 7.6z" />
    </>
  ),
};

const Root = styled('span', { shouldForwardProp: (prop) => prop !== 'tone' })<{ tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'inline-flex',
    alignItems: 'center',
    gap: 7,
    color: theme.vars.palette.tone[tone],
    fontSize: '0.78125rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '& svg': { width: 9, height: 9, flex: 'none', fill: 'currentColor' },
  }),
);

interface ToneMarkProps {
  tone: Tone;
  shape: MarkShape;
  children: ReactNode;
}

/** A meaning of the field: colour, shape and word together, so that none of them is needed alone. */
export function ToneMark({ tone, shape, children }: ToneMarkProps) {
  return (
    <Root tone={tone}>
      <svg viewBox="0 0 10 10" aria-hidden>
        {outlines[shape]}
      </svg>
      {children}
    </Root>
  );
}
