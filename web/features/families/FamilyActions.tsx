import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { MoreMenu } from '../../ui/MoreMenu.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';

const SuspendDialog = lazyComponent(
  async () => (await import('./SuspendDialog.tsx')).SuspendDialog,
);
const RemoveFamilyDialog = lazyComponent(
  async () => (await import('./RemoveFamilyDialog.tsx')).RemoveFamilyDialog,
);
const RestoreFamilyDialog = lazyComponent(
  async () => (await import('./RestoreFamilyDialog.tsx')).RestoreFamilyDialog,
);

interface FamilyActionsProps {
  family: { id: string; name: string; isSuspended: boolean; isArchived: boolean };
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** What may be done with a family as a whole. */
export function FamilyActions({ family, onChanged }: FamilyActionsProps) {
  const { id, name, isArchived, isSuspended } = family;
  const navigate = useNavigate();
  const mayChange = usePermission('FAMILIES', 'FULL');
  const mayRemove = usePermission('DELETE_FAMILIES', 'FULL');
  const maySeeEnrollments = useMaySeeEnrollments();
  const [asked, setAsked] = useState<'suspend' | 'remove' | 'restore' | null>(null);
  useFocusAfterDialog(asked !== null);

  const item = (label: string, dialog: NonNullable<typeof asked>) => ({
    label,
    onChoose: () => {
      setAsked(dialog);
    },
  });
  const items = [
    ...(mayChange && !isArchived
      ? [item(isSuspended ? 'Lift suspension…' : 'Suspend sign-in…', 'suspend')]
      : []),
    ...(mayRemove ? [isArchived ? item('Restore…', 'restore') : item('Remove…', 'remove')] : []),
  ];
  const close = () => {
    setAsked(null);
  };
  const done = (told: string) => {
    close();
    onChanged(told);
  };

  return (
    <>
      <MoreMenu of={`the ${name} family`} items={items} />
      {mayChange && !isArchived && (
        <Button component={Link} to={`/families/${id}/edit`}>
          Edit
        </Button>
      )}
      {maySeeEnrollments && (
        <Button
          variant="contained"
          color="primary"
          component={Link}
          to={`/families/${id}/enrollments`}
        >
          Enrollments
        </Button>
      )}
      {asked === 'suspend' && <SuspendDialog family={family} onDone={done} onClose={close} />}
      {asked === 'remove' && (
        <RemoveFamilyDialog
          family={family}
          onRemoved={(how) => {
            if (how === 'ARCHIVED') {
              done('The family is archived.');
              return;
            }
            const saved = `The ${name} family is erased.`;
            void navigate('/families', { replace: true, state: { saved } });
          }}
          onClose={close}
        />
      )}
      {asked === 'restore' && (
        <RestoreFamilyDialog
          family={family}
          onDone={() => {
            done('The family is restored.');
          }}
          onClose={close}
        />
      )}
    </>
  );
}
