import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import type { RollLine } from './marks.ts';
import type { RollStore } from './roll-store.ts';
import { MoreButton } from './RollRow.styles.ts';

const LinePanel = lazyComponent(async () => (await import('./LinePanel.tsx')).LinePanel);

interface LineMenuButtonProps {
  store: RollStore;
  line: RollLine;
  tabIndex: number;
  mayMark: boolean;
}

/** Opens what is done more rarely with a line: comment, times, and the ways to the student. */
export function LineMenuButton({ store, line, tabIndex, mayMark }: LineMenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <MoreButton
        ref={anchor}
        type="button"
        tabIndex={tabIndex}
        aria-label={`More for ${line.firstName} ${line.lastName}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void LinePanel.preload()}
        onFocus={() => void LinePanel.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        <MoreIcon />
      </MoreButton>
      {isOpen && (
        <LinePanel
          store={store}
          line={line}
          mayMark={mayMark}
          anchor={anchor}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
