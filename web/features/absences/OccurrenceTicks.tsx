import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useBoundField } from '../../forms/useBoundField.ts';
import { formatDay, formatTime, formatTimes } from '../../lib/format.ts';
import { addDays, dayNumber } from '../../lib/plain-date.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import type { AbsencesValues } from './absences-form.ts';
import type { AbsentStudent } from './absent-student.ts';
import { useComing, type ComingOccurrence } from './useComing.ts';

const STEP = 28;
/** As far as a time away may reach (rule T-8). */
const MOST = 84;

const Box = styled('div')(({ theme }) => ({
  maxHeight: 252,
  padding: '4px 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  overflowY: 'auto',
  '&[aria-busy=true]': { opacity: 0.6 },
  '& p': { margin: '6px 0', color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '& label': { width: '100%' },
}));

const When = styled('span')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '82px 92px minmax(0, 1fr)',
  gap: '0 8px',
  fontVariantNumeric: 'tabular-nums',
  '& small': { gridColumn: '3 / -1', color: theme.vars.palette.text.secondary },
  '@media (max-width: 600px)': {
    gridTemplateColumns: '82px minmax(0, 1fr)',
    '& > span:last-of-type, & small': { gridColumn: '1 / -1' },
  },
}));

const Root = styled('div')({ width: '100%' });

interface Ticked {
  classId: string;
  date: string;
  starts: string;
}

const keyOf = ({ classId, date, starts }: Ticked) => `${classId}@${date}T${formatTime(starts)}`;

interface OccurrenceTicksProps {
  students: readonly AbsentStudent[];
  today: string;
}

/** The coming occurrences of the chosen students, to be ticked. */
export function OccurrenceTicks({ students, today }: OccurrenceTicksProps) {
  const { value, error, set } = useBoundField('occurrences');
  const studentIds = useWatch<AbsencesValues, 'studentIds'>({ name: 'studentIds' });
  const ticked = Array.isArray(value) ? (value as readonly Ticked[]) : [];
  // What is ticked from the start may lie further off.
  const [days, setDays] = useState(() =>
    Math.max(STEP, ...ticked.map(({ date }) => dayNumber(date) - dayNumber(today))),
  );
  const { answer, isStale } = useComing({ studentIds, from: today, to: addDays(today, days) });
  const offered = answer && 'occurrences' in answer ? answer.occurrences : null;
  const keys = ticked.map(keyOf);

  // Whoever is not meant any more takes along what only he or she comes to.
  const forgetOthers = useEffectEvent(() => {
    if (!offered) return;
    const left = ticked.filter((one) => offered.some((other) => keyOf(other) === keyOf(one)));
    if (left.length < ticked.length) set(left);
  });
  useEffect(() => {
    forgetOthers();
  }, [offered]);

  function tick(one: ComingOccurrence, isNow: boolean) {
    const { classId, date, starts } = one;
    const others = ticked.filter((other) => keyOf(other) !== keyOf(one));
    set(isNow ? [...others, { classId, date, starts }] : others);
  }

  const nameOf = (id: string) => students.find((one) => one.id === id)?.name ?? '';
  return (
    <Root>
      <FormGroup
        field="occurrences"
        label={`Coming classes: ${ticked.length === 0 ? 'none chosen' : `${String(ticked.length)} chosen`}`}
        error={error}
      >
        <Box aria-busy={isStale} tabIndex={-1}>
          {studentIds.length === 0 && <p>Choose a student first.</p>}
          {studentIds.length > 0 && answer === null && <Lines />}
          {answer && 'problem' in answer && <p role="alert">{problemTitle(answer.problem)}</p>}
          {studentIds.length > 0 &&
            offered?.map((one) => {
              const isKnown = one.expectedIds.length === one.studentIds.length;
              const when = (
                <When>
                  <b>{formatDay(one.date)}</b>
                  <span>{formatTimes(one)}</span>
                  <span>{one.className}</span>
                  {isKnown ? (
                    <small>expected absent already</small>
                  ) : (
                    studentIds.length > 1 && <small>{one.studentIds.map(nameOf).join(', ')}</small>
                  )}
                </When>
              );
              return isKnown ? (
                <p key={one.id}>{when}</p>
              ) : (
                <Choice
                  key={one.id}
                  type="checkbox"
                  label={when}
                  checked={keys.includes(keyOf(one))}
                  onChange={(isNow) => {
                    tick(one, isNow);
                  }}
                />
              );
            })}
          {studentIds.length > 0 && offered?.length === 0 && (
            <p>No class until {formatDay(addDays(today, days))}.</p>
          )}
          {offered && studentIds.length > 0 && days < MOST && (
            <p>
              <TextButton
                type="button"
                onClick={() => {
                  setDays(days + STEP);
                }}
              >
                Show four more weeks
              </TextButton>
            </p>
          )}
        </Box>
      </FormGroup>
    </Root>
  );
}

function Lines() {
  return (
    <div role="status" aria-label="Loading the coming classes">
      {Array.from({ length: 4 }, (_, index) => (
        <Skeleton key={index} width="80%" height={28} />
      ))}
    </div>
  );
}
