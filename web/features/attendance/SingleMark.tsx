import { styled } from '@mui/material/styles';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { CheckIcon, CloseIcon, Icon } from '../../ui/icons.tsx';
import { isCorrection } from './drafts.ts';
import {
  hasAttended,
  hasLeftEarly,
  isAbsent,
  isTardy,
  markBy,
  type MarkAct,
  type MarkValue,
} from './marks.ts';
import { Automatic, Chip, How, MarkButton, phone, touch } from './RollRow.styles.ts';
import type { useCheckIn } from './useCheckIn.ts';

const CorrectionDialog = lazyComponent(
  async () => (await import('./CorrectionDialog.tsx')).CorrectionDialog,
);

/** ✓ and ✗, what qualifies them, and below them why it could not be recorded. */
const Buttons = styled('div')({
  display: 'grid',
  gridTemplateColumns: '44px 44px minmax(0, 1fr)',
  alignItems: 'center',
  gap: '4px 10px',
  '& > [role=alert]': { gridColumn: '1 / -1' },
  '@media (pointer: coarse)': { gridTemplateColumns: '46px 46px minmax(0, 1fr)' },
  '&[data-large=true]': {
    gridTemplateColumns: '76px 76px minmax(0, 1fr)',
    '& [data-mark]': { height: 56, '& svg': { width: 24, height: 24 } },
  },
  [phone]: {
    '&, &[data-large=true]': { gridTemplateColumns: '56px 56px minmax(0, 1fr)' },
    // What qualifies it stands beside it here, not where a roll has it.
    '& > div:not([role])': { gridArea: 'auto', flexWrap: 'wrap', gap: 4 },
  },
});

const TakeBack = styled(Chip)({
  display: 'grid',
  flex: 'none',
  placeItems: 'center',
  width: 28,
  padding: 0,
  borderColor: 'transparent',
  [touch]: { width: 44, padding: 0 },
});

const TakeBackIcon = () => (
  <Icon>
    <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8H6" />
  </Icon>
);

interface SingleMarkProps {
  /** Of the student or the class, for screen readers. */
  name: string;
  recorded: MarkValue;
  isAuto: boolean;
  /** Expected to be absent, and excused. */
  isExcused: boolean;
  /** Large enough to be hit on a tablet at the door. */
  isLarge?: boolean;
  checkIn: ReturnType<typeof useCheckIn>;
}

/** The buttons that record the mark of one student as they are pressed. */
export function SingleMark(props: SingleMarkProps) {
  const { name, recorded, isExcused, isLarge = false, checkIn } = props;
  const shown = checkIn.sent ?? recorded;
  const { status } = shown;
  const isAuto = props.isAuto && checkIn.sent === null;

  function send(value: MarkValue) {
    checkIn.mark(value, isCorrection({ ...recorded, isAuto: props.isAuto }, value));
  }
  function act(what: MarkAct) {
    if (!checkIn.isSending) send(markBy(what, recorded, isExcused));
  }
  const chip = (what: MarkAct, label: string, isOn: boolean) => (
    <Chip
      type="button"
      aria-label={`${label}: ${name}`}
      aria-pressed={isOn}
      onClick={() => {
        act(what);
      }}
    >
      {label}
    </Chip>
  );

  return (
    <Buttons data-large={isLarge} aria-busy={checkIn.isSending}>
      <MarkButton
        type="button"
        aria-label={`Present: ${name}`}
        aria-pressed={hasAttended(status)}
        data-mark="present"
        onClick={() => {
          if (!hasAttended(status)) act('present');
        }}
      >
        <CheckIcon />
      </MarkButton>
      <MarkButton
        type="button"
        aria-label={`Absent: ${name}`}
        aria-pressed={isAbsent(status)}
        data-mark="absent"
        data-auto={isAuto}
        title={isAuto ? 'Marked automatically. ✗ confirms it.' : undefined}
        onClick={() => {
          // One that a person made is not made again; an automatic one is confirmed.
          if (!isAbsent(status)) act('absent');
          else if (isAuto && status !== null) send({ ...recorded, status });
        }}
      >
        <CloseIcon />
      </MarkButton>
      <How as="div">
        {hasAttended(status) && (
          <>
            {chip('tardy', 'Tardy', isTardy(status))}
            {chip('leftEarly', 'Left early', hasLeftEarly(status))}
          </>
        )}
        {isAbsent(status) && chip('excused', 'Excused', status === 'EXCUSED')}
        {/* Apart from ✓ and ✗: pressed twice by haste, they would undo what they did. */}
        {status !== null && !isAuto && (
          <TakeBack
            type="button"
            aria-label={`Take back: ${name}`}
            title="Take back: nothing is recorded then"
            onClick={() => {
              act('clear');
            }}
          >
            <TakeBackIcon />
          </TakeBack>
        )}
        {isAuto && <Automatic>automatic</Automatic>}
      </How>
      {checkIn.preview ? (
        <CorrectionDialog preview={checkIn.preview} submit={checkIn} onClose={checkIn.forget} />
      ) : (
        <CommandProblem
          state={checkIn.state}
          what="the mark was recorded"
          onRetry={checkIn.retry}
        />
      )}
    </Buttons>
  );
}
