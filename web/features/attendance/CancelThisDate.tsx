import { useApolloClient, useLazyQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
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
  /** While it is asked: once the date is cancelled this goes, and the page cares for the keyboard’s place. */
  onAsking: (isAsked: boolean) => void;
  /** Takes what is to be said of it. */
  onCancelled: (told: string) => void;
}

/** Cancels the date whose roll is open, as the page of the class does. */
export function CancelThisDate(props: CancelThisDateProps) {
  const { schoolClass, date, onAsking, onCancelled } = props;
  const client = useApolloClient();
  const mayCancel = useMayCancel();
  const [ask, { loading }] = useLazyQuery(ClassDatesDocument, { fetchPolicy: 'network-only' });
  const [meeting, setMeeting] = useState<ClassMeeting | null>(null);
  if (!mayCancel) return null;

  async function open() {
    const { data } = await ask({ variables: { id: schoolClass.id, from: date, to: date } });
    const found = data?.class.meetings[0] ?? null;
    setMeeting(found);
    onAsking(found !== null);
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
            onAsking(false);
          }}
          onDone={(told) => {
            onCancelled(told);
            void client.refetchQueries({ include: [AttendancePageDocument, RollDocument] });
          }}
        />
      )}
    </>
  );
}
