import { useApolloClient, useLazyQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { ClassDatesDocument } from '../schedule/ClassDates.generated.ts';
import type { ClassMeeting } from '../schedule/meeting-words.ts';
import { useMayCancel } from '../schedule/useMayCancel.ts';
import { AttendancePageDocument } from './AttendancePage.generated.ts';
import { RollDocument } from './Roll.generated.ts';

const CancelDialog = lazyComponent(
  async () => (await import('../schedule/CancelDialog.tsx')).CancelDialog,
);

interface CancelThisDateProps {
  schoolClass: { id: string; name: string };
  date: string;
}

/** Cancels the date whose roll is open, as the page of the class does. */
export function CancelThisDate({ schoolClass, date }: CancelThisDateProps) {
  const client = useApolloClient();
  const mayCancel = useMayCancel();
  const [ask, { loading }] = useLazyQuery(ClassDatesDocument, { fetchPolicy: 'network-only' });
  const [meeting, setMeeting] = useState<ClassMeeting | null>(null);
  useFocusAfterDialog(meeting !== null);
  if (!mayCancel) return null;

  async function open() {
    const { data } = await ask({ variables: { id: schoolClass.id, from: date, to: date } });
    setMeeting(data?.class.meetings[0] ?? null);
  }

  return (
    <>
      <Button
        aria-busy={loading}
        onPointerEnter={() => void CancelDialog.preload()}
        onFocus={() => void CancelDialog.preload()}
        onClick={() => {
          open().catch(() => undefined);
        }}
      >
        Cancel this date…
      </Button>
      {meeting && (
        <CancelDialog
          schoolClass={schoolClass}
          meeting={meeting}
          onClose={() => {
            setMeeting(null);
          }}
          onDone={() => {
            void client.refetchQueries({ include: [AttendancePageDocument, RollDocument] });
          }}
        />
      )}
    </>
  );
}
