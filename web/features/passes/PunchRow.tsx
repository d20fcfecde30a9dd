import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { formatTime, formatTimes } from '../../lib/format.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { StoppedBy } from '../../ui/StoppedBy.tsx';
import { OverrideConfirm } from './OverrideConfirm.tsx';
import { alsoCovered, openPlaces, type Punchable } from './punchable.ts';
import { Note, Places, Row, Times } from './PunchRow.styles.ts';
import type { PunchState } from './usePunch.ts';

interface PunchRowProps {
  of: Punchable;
  firstName: string;
  /** The row that Enter acts on. */
  active: boolean;
  onActive: () => void;
  /** Where a punch of this class stands. */
  state: PunchState;
  /** A punch is under way, here or elsewhere. */
  busy: boolean;
  onPunch: (override: boolean) => void;
  onRetry: () => void;
}

/** A class of the date: when, what, where, how full, and the button; or the rule that stops the punch. */
export function PunchRow({ of, firstName, active, busy, state, ...on }: PunchRowProps) {
  const overrideButton = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const { class: schoolClass, timeslots, problems, canOverride } = of;
  const isStopped = problems.length > 0;
  const [first] = timeslots;
  const named = `${schoolClass.name}${first ? `, ${formatTimes(first)}` : ''}`;
  const also = alsoCovered(timeslots);
  const isSending = state.step === 'sending';

  function closeOverride() {
    setAsking(false);
    overrideButton.current?.focus();
  }

  const isAsking = asking && canOverride;
  // What is told in full below is not told here too.
  const toldBelow = state.step === 'refused' || isAsking;

  const action = {
    'data-punch-action': '',
    'data-active': active,
    tabIndex: active ? 0 : -1,
    'aria-disabled': busy,
    onFocus: on.onActive,
  };

  return (
    <Row data-active={active} data-stopped={isStopped}>
      <Times>
        <b>{first && formatTime(first.starts)}</b>
        <span>{first && formatTime(first.ends)}</span>
      </Times>
      <span data-wide={isStopped && !canOverride ? '' : undefined}>
        <span data-name>{schoolClass.name}</span>
        <Note>
          {isStopped && !toldBelow ? (
            <StoppedBy what={named} problems={problems} />
          ) : (
            <>
              {schoolClass.location.name}
              {schoolClass.room && ` · ${schoolClass.room.name}`}
              {of.overlaps.length > 0 && (
                <>
                  {' · '}
                  <mark>at the same time as {of.overlaps.join(' and ')}</mark>
                </>
              )}
              {of.isOver && (
                <>
                  {' · '}
                  <em>over for today</em>
                </>
              )}
              {also && (
                <>
                  {' · '}
                  <em>{also}</em>
                </>
              )}
            </>
          )}
        </Note>
      </span>
      {(!isStopped || canOverride) && <Places>{!isStopped && openPlaces(of)}</Places>}
      {isStopped ? (
        canOverride ? (
          <Button
            {...action}
            ref={overrideButton}
            size="small"
            aria-expanded={isAsking}
            aria-busy={isSending}
            aria-label={`Override for ${named}`}
            onClick={() => {
              if (!busy) setAsking(true);
            }}
          >
            {isSending ? 'Punching…' : 'Override…'}
          </Button>
        ) : null
      ) : (
        <Button
          {...action}
          variant={active ? 'contained' : 'outlined'}
          color={active ? 'primary' : 'inherit'}
          aria-busy={isSending}
          aria-label={`Punch in: ${named}`}
          onClick={() => {
            if (!busy) on.onPunch(false);
          }}
        >
          {isSending ? 'Punching…' : 'PUNCH IN'}
        </Button>
      )}
      {isAsking && (
        <div data-below>
          <OverrideConfirm
            firstName={firstName}
            className={schoolClass.name}
            problems={problems}
            onConfirm={() => {
              closeOverride();
              on.onPunch(true);
            }}
            onCancel={closeOverride}
          />
        </div>
      )}
      {(state.step === 'refused' || state.step === 'failed') && (
        <div data-below>
          <CommandProblem state={state} what="the punch was made" onRetry={on.onRetry} />
        </div>
      )}
    </Row>
  );
}
