import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatDate, formatDay, formatTimes } from '../../lib/format.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { isUnplanned, meetingNote, type ClassMeeting } from './meeting-words.ts';
import { TakeBackIcon } from './schedule-icons.tsx';

const Row = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '108px minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '0 10px',
  minHeight: 36,
  padding: '2px 6px 2px 14px',
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[data-past=true]': { color: theme.vars.palette.text.secondary },
  '&[data-chosen=true]': {
    backgroundColor: theme.vars.palette.soft.accent,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '& > a': {
    color: theme.vars.palette.primary.main,
    fontWeight: 600,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    '&:hover': { textDecoration: 'underline' },
    // The whole row opens its date; what else acts there lies above it.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  '& > div': { display: 'flex', position: 'relative', zIndex: 1 },
  '@media (pointer: coarse)': { minHeight: 46 },
}));

const What = styled('span')(({ theme }) => ({
  display: 'grid',
  fontVariantNumeric: 'tabular-nums',
  fontSize: '0.8125rem',
  '& s': { color: theme.vars.palette.text.secondary },
  '& small': {
    fontSize: '0.75rem',
    fontVariantNumeric: 'normal',
  },
  '& small[data-unplanned=true]': { color: theme.vars.palette.tone.refusal, fontWeight: 600 },
}));

interface DateRowProps {
  meeting: ClassMeeting;
  today: string;
  isChosen: boolean;
  to: string;
  mayChange: boolean;
  onIntent: () => void;
  onAction: (action: 'cancel' | 'takeBack') => void;
}

/** One date of a class: its times, what became of it, and what can be done with it. */
export function DateRow(props: DateRowProps) {
  const { meeting, today, isChosen } = props;
  const { date, scheduled, timeslots, cancellations } = meeting;
  const isHeld = (id: string) => timeslots.some((slot) => slot.id === id);
  const note = meetingNote(meeting) ?? (date === today ? 'Today' : null);
  const isInPart = meeting.state === 'MEETS' && timeslots.length < scheduled.length;
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  const day = isThisYear ? formatDay(date) : formatDate(date);
  return (
    <Row
      data-past={date < today}
      data-chosen={isChosen}
      aria-current={isChosen ? 'date' : undefined}
    >
      <Link to={props.to} replace preventScrollReset>
        {day}
      </Link>
      <What>
        <span>
          {scheduled.map((slot, index) => (
            <span key={slot.id}>
              {index > 0 && ', '}
              {isHeld(slot.id) ? formatTimes(slot) : <s>{formatTimes(slot)}</s>}
            </span>
          ))}
        </span>
        {note && <small data-unplanned={isInPart || isUnplanned(meeting)}>{note}</small>}
      </What>
      {props.mayChange && (
        <div>
          {cancellations.length > 0 && (
            <IconAction
              tip="Take back…"
              label={`Take back the cancellation of ${day}`}
              onIntent={props.onIntent}
              onClick={() => {
                props.onAction('takeBack');
              }}
            >
              <TakeBackIcon />
            </IconAction>
          )}
          {meeting.state === 'MEETS' && (
            <IconAction
              tip="Cancel…"
              label={`Cancel ${day}`}
              onIntent={props.onIntent}
              onClick={() => {
                props.onAction('cancel');
              }}
            >
              <CloseIcon />
            </IconAction>
          )}
        </div>
      )}
    </Row>
  );
}
