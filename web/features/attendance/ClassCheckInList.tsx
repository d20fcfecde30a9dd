import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { formatAge, formatDate, formatTimes } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Students } from './CheckInDialog.styles.ts';
import { ClassCheckInDocument, type ClassCheckInQuery } from './ClassCheckIn.generated.ts';
import { FirstCheckIn } from './FirstCheckIn.tsx';
import { expectedWords } from './line-words.ts';
import { recordedOf } from './marks.ts';
import { MarkWord } from './MarkWord.tsx';
import { SingleMark } from './SingleMark.tsx';
import { checkedInWords, useCheckIn } from './useCheckIn.ts';
import type { RollKey } from './useSubmitRoll.ts';

type Line = ClassCheckInQuery['roll']['lines'][number];

/** From so many on, a name is found by typing. */
const MANY = 8;

const NotToday = styled('b')(({ theme }) => ({ color: theme.vars.palette.tone.warning }));

interface ClassCheckInListProps {
  of: RollKey;
  skeleton: ReactNode;
  /** Takes what is to be said of a mark. */
  onTold: (told: string) => void;
}

/** Who has a place at the occurrence, each marked with one press. */
export function ClassCheckInList({ of, skeleton, onTold }: ClassCheckInListProps) {
  const [sought, setSought] = useState('');
  const hasKeyboard = useMedia('(pointer: fine)');
  const { data, error, refetch } = useQuery(ClassCheckInDocument, {
    fetchPolicy: 'cache-and-network',
    variables: of,
  });
  if (error && !data)
    return <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return skeleton;
  const { class: at, occurrence, mayMark, cannotMark } = data.roll;
  const lines = data.roll.lines.filter(({ notCovered }) => notCovered === null);
  const words = sought.trim().toLowerCase();
  const shown = lines.filter((line) => nameOf(line).toLowerCase().includes(words));
  const next = lines.find(({ mark }) => !mark?.status) ?? lines[0];

  return (
    <>
      <p>
        {occurrence.date !== at.today && <NotToday>Not today: </NotToday>}
        {formatDate(occurrence.date)}, {formatTimes(occurrence)} · {occurrence.attended} of{' '}
        {lines.length} there
      </p>
      {cannotMark !== null && <Problem message={cannotMark} />}
      {mayMark && occurrence.attended === 0 && next && (
        <FirstCheckIn {...of} studentId={next.studentId} />
      )}
      {lines.length >= MANY && (
        <FormField field="student" label="Student">
          {(control) => (
            <Input
              {...control}
              // Not where it would bring up a keyboard on the screen.
              autoFocus={hasKeyboard}
              autoComplete="off"
              placeholder="Part of a name"
              value={sought}
              onChange={({ target }) => {
                setSought(target.value);
              }}
            />
          )}
        </FormField>
      )}
      <Students aria-label="Students">
        {shown.map((line) => (
          <StudentLine
            key={line.id}
            of={of}
            line={line}
            mayMark={mayMark}
            onDone={(news) => {
              onTold(news);
              // The first one has marked the others.
              void refetch();
            }}
          />
        ))}
      </Students>
      {shown.length === 0 && (
        <EmptyState
          title={words ? `No “${sought.trim()}” on this roll` : 'Nobody is on this roll'}
        />
      )}
    </>
  );
}

const nameOf = ({ firstName, lastName }: Line) => `${firstName} ${lastName}`;

interface StudentLineProps {
  of: RollKey;
  line: Line;
  mayMark: boolean;
  onDone: (told: string) => void;
}

function StudentLine({ of, line, mayMark, onDone }: StudentLineProps) {
  const { studentId, age, expectedAbsence, mark } = line;
  const name = nameOf(line);
  const checkIn = useCheckIn({ ...of, studentId }, (done) => {
    onDone(checkedInWords(name, done));
  });
  return (
    <li>
      <div>
        <b>{`${line.lastName}, ${line.firstName}`}</b> {age && <span>{formatAge(age)}</span>}
        {expectedAbsence && <small>{expectedWords(expectedAbsence)}</small>}
      </div>
      {mayMark ? (
        <SingleMark
          isLarge
          name={name}
          recorded={recordedOf(line)}
          isAuto={mark?.isAuto === true}
          isExcused={expectedAbsence?.isExcused === true}
          checkIn={checkIn}
        />
      ) : (
        <MarkWord status={mark?.status ?? null} isAuto={mark?.isAuto === true} />
      )}
    </li>
  );
}
