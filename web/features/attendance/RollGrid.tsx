import { styled } from '@mui/material/styles';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useMedia } from '../../lib/useMedia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RollHead } from './RollHead.tsx';
import { RollRow } from './RollRow.tsx';
import type { RollStore } from './roll-store.ts';
import { useRollSummary } from './useLine.ts';

const Grid = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: 0,
});

const Scroller = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  '& > div': { position: 'relative' },
  '& > div > div': { position: 'absolute', left: 0, width: '100%' },
});

interface RollGridProps {
  store: RollStore;
  /** "Mon 23 Nov, 16:30" */
  name: string;
  mayMark: boolean;
  ref: RefObject<HTMLDivElement | null>;
}

/** One line a student. Only those in sight are in the page, so that three hundred scroll like ten. */
export function RollGrid({ store, name, mayMark, ref }: RollGridProps) {
  const { lines, activeId, focused } = useRollSummary(store);
  const scroller = useRef<HTMLDivElement>(null);
  const isTouch = useMedia('(pointer: coarse)');
  const isPhone = useMedia('(max-width: 600px)');
  const active = lines.findIndex(({ studentId }) => studentId === activeId);

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is compiled
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lines[index]?.studentId ?? index,
    estimateSize: () => (isPhone ? 92 : isTouch ? 55 : 44),
    overscan: 8,
    // The line that has the keyboard stays, wherever one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(active < 0 ? [] : [active])])].sort(
        (one, other) => one - other,
      ),
  });

  const shown = useRef(focused);
  useLayoutEffect(() => {
    if (shown.current === focused || active < 0) return;
    shown.current = focused;
    rows.scrollToIndex(active, { align: 'auto' });
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${String(active)}"] > [role=row]`)
      ?.focus({ preventScroll: true });
  }, [focused, active, rows]);

  return (
    <Grid ref={ref} role="grid" aria-label={`Roll of ${name}`} aria-rowcount={lines.length + 1}>
      <RollHead store={store} name={name} mayMark={mayMark} />
      <Scroller ref={scroller} role="presentation">
        {lines.length === 0 && (
          <EmptyState title="Nobody is on this roll" hint="Nobody’s enrollment covers the date." />
        )}
        <div role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index];
            return (
              line && (
                <div
                  key={key}
                  ref={rows.measureElement}
                  role="presentation"
                  data-index={index}
                  style={{ top: start }}
                >
                  <RollRow
                    store={store}
                    line={line}
                    index={index}
                    isLow={index > 3 && index >= lines.length - 2}
                    mayMark={mayMark}
                  />
                </div>
              )
            );
          })}
        </div>
      </Scroller>
    </Grid>
  );
}
