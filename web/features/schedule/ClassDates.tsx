import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { DateRow } from './DateRow.tsx';
import type { ClassMeeting } from './meeting-words.ts';
import { useMayCancel } from './useMayCancel.ts';
import type { ClassDateChoice } from './useClassDate.ts';

const CancelDialog = lazyComponent(async () => (await import('./CancelDialog.tsx')).CancelDialog);
const TakeBackDialog = lazyComponent(
  async () => (await import('./TakeBackDialog.tsx')).TakeBackDialog,
);

const Paper = styled(Card)({ padding: 0, overflow: 'clip' });

/** Some classes meet every day: the rest of the page is not to be pushed out of sight. */
const Rows = styled('ol')({
  position: 'relative',
  maxHeight: 430,
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  listStyle: 'none',
  '&[aria-busy=true]': { opacity: 0.55 },
});

const None = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '14px',
  color: theme.vars.palette.text.secondary,
}));

interface Asked {
  meeting: ClassMeeting;
  action: 'cancel' | 'takeBack';
}

interface ClassDatesProps {
  schoolClass: { id: string; name: string };
  dates: ClassDateChoice;
  today: string;
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** The dates around today on which the class stands in the timetable: held or not, and the way to cancel one. */
export function ClassDates({ schoolClass, dates, today, onChanged }: ClassDatesProps) {
  const mayChange = useMayCancel();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { meetings } = dates;
  const rows = useRef<HTMLOListElement>(null);
  useFocusAfterDialog(asked !== null);

  // The chosen date is in sight, with what was before it.
  const isShown = meetings !== undefined;
  useEffect(() => {
    const chosen = rows.current?.querySelector<HTMLElement>('[aria-current]');
    if (!rows.current || !chosen) return;
    const { scrollTop, clientHeight } = rows.current;
    const top = chosen.offsetTop;
    if (top < scrollTop || top + chosen.offsetHeight > scrollTop + clientHeight) {
      rows.current.scrollTop = top - 3 * chosen.offsetHeight;
    }
  }, [dates.date, isShown]);

  function close() {
    setAsked(null);
  }

  const dialog = asked && {
    schoolClass,
    meeting: asked.meeting,
    onClose: close,
    onDone: (told: string) => {
      onChanged(told);
      dates.reload();
    },
  };

  return (
    <Section
      title="Dates"
      actions={
        <>
          <Button size="small" onClick={dates.earlier}>
            Earlier
          </Button>
          <Button size="small" onClick={dates.later}>
            Later
          </Button>
        </>
      }
    >
      <Paper>
        {!meetings && <Skeleton variant="rectangular" height={320} />}
        {meetings?.length === 0 && <None>No date of this class lies in these eight weeks.</None>}
        {meetings && meetings.length > 0 && (
          <Rows ref={rows} aria-label="Dates of the class" aria-busy={dates.isBusy}>
            {meetings.map((meeting) => (
              <DateRow
                key={meeting.date}
                meeting={meeting}
                today={today}
                isChosen={meeting.date === dates.date}
                to={dates.addressOf(meeting.date)}
                mayChange={mayChange}
                onIntent={() => {
                  void CancelDialog.preload();
                  void TakeBackDialog.preload();
                }}
                onAction={(action) => {
                  setAsked({ meeting, action });
                }}
              />
            ))}
          </Rows>
        )}
      </Paper>
      {dialog && asked.action === 'cancel' && <CancelDialog {...dialog} />}
      {dialog && asked.action === 'takeBack' && <TakeBackDialog {...dialog} />}
    </Section>
  );
}
