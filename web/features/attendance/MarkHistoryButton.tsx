import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { HistoryIcon } from './history-icon.tsx';
import type { MarkHistoryProps } from './MarkHistory.tsx';
import { MoreButton } from './RollRow.styles.ts';

const MarkHistory = lazyComponent(async () => (await import('./MarkHistory.tsx')).MarkHistory);

/** Opens how a mark came about. */
export function MarkHistoryButton(props: Omit<MarkHistoryProps, 'anchor' | 'onClose'>) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <MoreButton
        ref={anchor}
        type="button"
        title="History"
        aria-label={`History: ${props.title}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void MarkHistory.preload()}
        onFocus={() => void MarkHistory.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        <HistoryIcon />
      </MoreButton>
      {isOpen && (
        <MarkHistory
          {...props}
          anchor={anchor}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
