import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import type { Tone } from '../../ui/tone.ts';
import { indicatorLooks, indicatorsOf, type ShownIndicator } from './indicator-looks.tsx';
import type { RollLine } from './marks.ts';
import type { RollStore } from './roll-store.ts';
import { touch } from './RollRow.styles.ts';

const IndicatorPanel = lazyComponent(
  async () => (await import('./IndicatorPanel.tsx')).IndicatorPanel,
);

const Marks = styled('div')({ display: 'flex', flex: 'none', gap: 1, marginLeft: 2 });

const Mark = styled('button', { shouldForwardProp: (prop) => prop !== 'tone' })<{ tone: Tone }>(
  ({ theme, tone }) => ({
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    width: 24,
    height: 28,
    padding: 0,
    border: 0,
    borderRadius: 6,
    background: 'none',
    color: theme.vars.palette.tone[tone],
    font: 'inherit',
    fontSize: '0.8125rem',
    cursor: 'pointer',
    '& svg': { width: 15, height: 15 },
    '& b': { fontWeight: 700 },
    '&:hover': { backgroundColor: theme.vars.palette.soft.accent },
    '&:focus-visible': { outlineOffset: -2 },
    '&::after': {
      content: 'attr(data-tip)',
      display: 'none',
      position: 'absolute',
      top: 'calc(100% + 3px)',
      left: -8,
      zIndex: 3,
      width: 'max-content',
      maxWidth: 300,
      padding: '5px 9px',
      borderRadius: 7,
      backgroundColor: theme.vars.palette.text.primary,
      color: theme.vars.palette.background.paper,
      fontSize: '0.75rem',
      fontWeight: 500,
      lineHeight: 1.4,
      textAlign: 'left',
      whiteSpace: 'pre-line',
      pointerEvents: 'none',
    },
    '&[data-low=true]::after': { top: 'auto', bottom: 'calc(100% + 3px)' },
    '&:hover::after, &:focus-visible::after': { display: 'block' },
    [touch]: {
      width: 32,
      height: 44,
      marginBlock: -10,
      '&::after': { display: 'none !important' },
    },
  }),
);

interface RollIndicatorsProps {
  store: RollStore;
  line: RollLine;
  isLow: boolean;
  tabIndex: number;
}

/** What to know about somebody at a glance: the meaning on hover and focus, and what can be done about it on a click. */
export function RollIndicators({ store, line, isLow, tabIndex }: RollIndicatorsProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<ShownIndicator | null>(null);
  const shown = indicatorsOf(line);
  if (shown.length === 0) return null;
  return (
    <Marks>
      {shown.map((indicator) => {
        const { word, tone, mark } = indicatorLooks[indicator.kind];
        return (
          <Mark
            key={indicator.kind}
            type="button"
            tone={tone}
            tabIndex={tabIndex}
            aria-label={`${word}: ${indicator.says}`}
            aria-haspopup="dialog"
            data-tip={`${word}: ${indicator.says}`}
            data-low={isLow}
            onPointerEnter={() => void IndicatorPanel.preload()}
            onClick={({ currentTarget }) => {
              anchor.current = currentTarget;
              setOpen(indicator);
            }}
          >
            {mark}
          </Mark>
        );
      })}
      {open && (
        <IndicatorPanel
          store={store}
          line={line}
          indicator={open}
          anchor={anchor}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Marks>
  );
}
