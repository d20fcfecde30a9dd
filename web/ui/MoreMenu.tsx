import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { lazyComponent } from '../lib/lazy-component.tsx';
import { ChevronDownIcon } from './icons.tsx';

export interface MoreMenuItem {
  label: string;
  onChoose: () => void;
}

const MoreMenuList = lazyComponent(async () => (await import('./MoreMenuList.tsx')).MoreMenuList);

interface MoreMenuProps {
  /** Of what, for screen readers: "the Alvarez family". */
  of: string;
  items: readonly MoreMenuItem[];
}

/** What is done more rarely with a record, behind one button; nothing where there is nothing to do. */
export function MoreMenu({ of, items }: MoreMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  if (items.length === 0) return null;
  return (
    <>
      <Button
        ref={button}
        aria-label={`More for ${of}`}
        aria-haspopup="menu"
        aria-expanded={open}
        endIcon={<ChevronDownIcon />}
        onPointerEnter={() => void MoreMenuList.preload()}
        onFocus={() => void MoreMenuList.preload()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        More
      </Button>
      {used && (
        <MoreMenuList
          label={`More for ${of}`}
          items={items}
          anchor={button}
          open={open}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
