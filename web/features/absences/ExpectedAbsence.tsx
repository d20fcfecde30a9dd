import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { formatDay, formatInstant, formatTime, formatTimes } from '../../lib/format.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import type { ExpectedAbsences_absenceFragment } from './ExpectedAbsences.generated.ts';

const Item = styled('li')(({ theme }) => ({
  padding: '8px 0',
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:first-of-type': { paddingTop: 0 },
  '&:last-of-type': { paddingBottom: 0 },
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' },
  '& > div > button': { marginLeft: 'auto' },
  '& > small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
    overflowWrap: 'anywhere',
  },
  '&[data-over]': { color: theme.vars.palette.text.secondary },
}));

type Absence = ExpectedAbsences_absenceFragment;

interface ExpectedAbsenceProps {
  absence: Absence;
  isOver: boolean;
  /** Null where it cannot be withdrawn. */
  onWithdraw: (() => void) | null;
  onWithdrawIntent: () => void;
}

/** One occurrence that is missed: when, whether excused, why, and who wrote it down. */
export function ExpectedAbsence(props: ExpectedAbsenceProps) {
  const { absence, isOver, onWithdraw, onWithdrawIntent } = props;
  const { zone } = useAccount();
  const { comment, by, at } = absence;
  return (
    <Item data-over={isOver ? '' : undefined}>
      <div>
        <span>
          <b>{formatDay(absence.date)}</b> {timesOf(absence)} {absence.className}
        </span>
        {absence.isExcused && (
          <ToneMark tone="neutral" shape="bar">
            Excused
          </ToneMark>
        )}
        {onWithdraw && (
          <TextButton
            type="button"
            aria-label={`Withdraw: ${absenceName(absence)}`}
            onPointerEnter={onWithdrawIntent}
            onFocus={onWithdrawIntent}
            onClick={onWithdraw}
          >
            Withdraw…
          </TextButton>
        )}
      </div>
      <small>
        {comment && `“${comment}” · `}
        {by ?? 'Cartwheel'}, {formatInstant(at, zone)}
      </small>
    </Item>
  );
}

/** "Beginner Gymnastics, Mon 23 Nov, 16:30" */
export const absenceName = ({ className, date, starts }: Absence): string =>
  `${className}, ${formatDay(date)}, ${formatTime(starts)}`;

const timesOf = ({ starts, ends }: Absence): string =>
  ends === null ? formatTime(starts) : formatTimes({ starts, ends });
