import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { IconAction } from '../../ui/IconAction.tsx';
import { CheckInIcon } from './check-in-icon.tsx';

const ClassCheckInDialog = lazyComponent(
  async () => (await import('./ClassCheckInDialog.tsx')).ClassCheckInDialog,
);

interface ClassCheckInProps {
  id: string;
  name: string;
}

/** Opens the class as it is nearest to now, to check single students in. */
export function ClassCheckIn({ id, name }: ClassCheckInProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconAction
        tip="Check in"
        label={`Check students in to ${name}`}
        onIntent={() => void ClassCheckInDialog.preload()}
        onClick={() => {
          setOpen(true);
        }}
      >
        <CheckInIcon />
      </IconAction>
      {isOpen && (
        <ClassCheckInDialog
          schoolClass={{ id, name }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
