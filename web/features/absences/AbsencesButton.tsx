import Button from '@mui/material/Button';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import type { AbsentFrom, AbsentStudent } from './absent-student.ts';

const AbsencesDialog = lazyComponent(
  async () => (await import('./AbsencesDialog.tsx')).AbsencesDialog,
);

interface AbsencesButtonProps {
  /** Those of one family that may be chosen. */
  students: readonly AbsentStudent[];
  /** Chosen at first; the only one is anyway. */
  chosenId?: string;
  /** Ticked at first. */
  from?: AbsentFrom;
  size?: 'small' | 'medium';
  /** Takes what is to be said of it. */
  onRecorded: (told: string) => void;
}

/** Opens the dialog in which is written down that somebody will not come; nothing for those who may not. */
export function AbsencesButton(props: AbsencesButtonProps) {
  const { students, chosenId, from, size = 'medium', onRecorded } = props;
  const mayKeep = usePermission('ATTENDANCE', 'FULL');
  const [isOpen, setOpen] = useState(false);
  if (!mayKeep || students.length === 0) return null;
  return (
    <>
      <Button
        size={size}
        onPointerEnter={() => void AbsencesDialog.preload()}
        onFocus={() => void AbsencesDialog.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        Expected absence
      </Button>
      {isOpen && (
        <AbsencesDialog
          students={students}
          chosenId={chosenId}
          from={from}
          onRecorded={(told) => {
            setOpen(false);
            onRecorded(told);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
