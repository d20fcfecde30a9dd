import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, type RefObject } from 'react';
import type { PlacedRow } from './place-task.ts';

/** What can be done with an enrollment. */
export type EnrollmentAct = 'approve' | 'change' | 'transfer' | 'drop' | 'delete';

const labels: readonly (readonly [EnrollmentAct, string])[] = [
  ['approve', 'Approve…'],
  ['change', 'Change dates…'],
  ['transfer', 'Transfer…'],
  ['drop', 'Drop…'],
  ['delete', 'Delete…'],
];

interface EnrollmentMenuProps {
  enrollment: PlacedRow;
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onClose: () => void;
  onAct: (act: EnrollmentAct) => void;
}

/** What can be done with an enrollment, by its type and dates. */
export function EnrollmentMenu({ enrollment, anchor, open, onClose, onAct }: EnrollmentMenuProps) {
  const chosen = useRef<EnrollmentAct | null>(null);
  const { student, class: of, type, actions } = enrollment;
  return (
    <Menu
      variant="menu"
      open={open}
      onClose={onClose}
      container={() => anchor.current?.closest('main') ?? null}
      anchorEl={() => anchor.current ?? document.body}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      transitionDuration={{ enter: 120, exit: 0 }}
      slotProps={{
        list: { 'aria-label': `${student.firstName} in ${of.name}` },
        transition: {
          // A dialog opens once the menu is gone, so that it gives the keyboard’s place back to the menu’s button.
          onExited: () => {
            if (chosen.current) onAct(chosen.current);
            chosen.current = null;
          },
        },
      }}
    >
      {labels
        .filter(([act]) => actions[act])
        .map(([act, label]) => (
          <MenuItem
            key={act}
            onClick={() => {
              chosen.current = act;
              onClose();
            }}
          >
            {act === 'drop' && type === 'WAIT' ? 'Take off the list…' : label}
          </MenuItem>
        ))}
    </Menu>
  );
}
