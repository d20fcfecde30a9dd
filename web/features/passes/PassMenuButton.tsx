import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import type { PassRow, PassTask } from './pass-task.ts';

const PassMenu = lazyComponent(async () => (await import('./PassMenu.tsx')).PassMenu);

interface PassMenuButtonProps {
  row: PassRow;
  onLog: (passId: string) => void;
  onTask: (task: PassTask) => void;
}

/** Opens what else can be done with a row and its pass. */
export function PassMenuButton(props: PassMenuButtonProps) {
  const { student, pass } = props.row;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        aria-label={`More for ${student.firstName}: ${pass.title}`}
        aria-haspopup="menu"
        aria-expanded={open}
        sx={{ '&.Mui-focusVisible': { outlineOffset: -2 } }}
        onPointerEnter={() => void PassMenu.preload()}
        onFocus={() => void PassMenu.preload()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        <MoreIcon />
      </IconButton>
      {used && (
        <PassMenu
          {...props}
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
