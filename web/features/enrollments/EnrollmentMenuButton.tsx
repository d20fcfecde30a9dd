import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import type { EnrollmentAct } from './EnrollmentMenu.tsx';
import type { PlacedRow } from './place-task.ts';

const EnrollmentMenu = lazyComponent(
  async () => (await import('./EnrollmentMenu.tsx')).EnrollmentMenu,
);

interface EnrollmentMenuButtonProps {
  enrollment: PlacedRow;
  onAct: (act: EnrollmentAct) => void;
}

/** Opens what can be done with an enrollment. */
export function EnrollmentMenuButton({ enrollment, onAct }: EnrollmentMenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        aria-label={`More for ${enrollment.student.firstName} in ${enrollment.class.name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        sx={{ '&.Mui-focusVisible': { outlineOffset: -2 } }}
        onPointerEnter={() => void EnrollmentMenu.preload()}
        onFocus={() => void EnrollmentMenu.preload()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        <MoreIcon />
      </IconButton>
      {used && (
        <EnrollmentMenu
          enrollment={enrollment}
          anchor={button}
          open={open}
          onAct={onAct}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
