import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { listPath } from './trail.ts';

const ActiveDialog = lazyComponent(async () => (await import('./ActiveDialog.tsx')).ActiveDialog);

interface ClassActionsProps {
  schoolClass: { id: string; name: string; version: number; isActive: boolean };
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** What may be done with a class as a whole, for those who may change classes. */
export function ClassActions({ schoolClass, onChanged }: ClassActionsProps) {
  const { id, isActive } = schoolClass;
  const [isAsked, setAsked] = useState(false);
  useFocusAfterDialog(isAsked);

  return (
    <>
      <Button
        onPointerEnter={() => void ActiveDialog.preload()}
        onFocus={() => void ActiveDialog.preload()}
        onClick={() => {
          setAsked(true);
        }}
      >
        {isActive ? 'Deactivate…' : 'Reactivate…'}
      </Button>
      <Button component={Link} to={`${listPath}/new?copy=${id}`}>
        Duplicate
      </Button>
      <Button variant="contained" color="primary" component={Link} to={`${listPath}/${id}/edit`}>
        Edit
      </Button>
      {isAsked && (
        <ActiveDialog
          schoolClass={schoolClass}
          onDone={onChanged}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
