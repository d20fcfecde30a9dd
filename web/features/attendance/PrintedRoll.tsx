import { useAccount } from '../../lib/account-context.ts';
import {
  count,
  formatAge,
  formatDate,
  formatDay,
  formatTime,
  formatTimes,
} from '../../lib/format.ts';
import { TypeTag } from '../../ui/TypeTag.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { AttendanceClass } from './occurrence-words.ts';
import { Box, Paper, Table } from './RollSheetPage.styles.tsx';
import { sheetWords, type SheetStudent } from './roll-sheet.ts';

/** As on the keys: present, absent, tardy, left early, excused. */
const letters = ['P', 'A', 'T', 'L', 'E'] as const;

interface PrintedRollProps {
  of: AttendanceClass;
  /** The first is the one that was asked for. */
  occurrences: readonly { date: string; starts: string; ends?: string }[];
  students: readonly SheetStudent[];
  isBusy: boolean;
}

/** The sheet itself: a line a student, boxes for each date, and room to write. */
export function PrintedRoll({ of, occurrences, students, isBusy }: PrintedRollProps) {
  const account = useAccount();
  const isOne = occurrences.length === 1;
  const place = [of.locationName, of.roomName].filter(Boolean).join(', ');
  return (
    <Paper aria-busy={isBusy} aria-label={`Roll sheet of ${of.name}`}>
      <header>
        <div>
          <h2>{of.name}</h2>
          <p>
            <b>{datesWords(occurrences)}</b>
          </p>
        </div>
        <div>
          <div>{place}</div>
          <div>{of.instructors.join(', ') || 'No instructor yet'}</div>
          <div>{account.name}</div>
        </div>
      </header>
      <Table>
        <thead>
          {!isOne && (
            <tr>
              <td colSpan={3} />
              {occurrences.map(({ date, starts }) => (
                <th key={`${date}${starts}`} colSpan={letters.length} scope="colgroup" data-date>
                  {formatDay(date)} {formatTime(starts)}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th>
              <span style={visuallyHidden}>Number</span>
            </th>
            <th>Student</th>
            <th>To know</th>
            {occurrences.map(({ date, starts }) =>
              letters.map((letter, index) => (
                <th key={`${date}${starts}${letter}`} scope="col" data-mark {...edges(index)}>
                  {letter}
                </th>
              )),
            )}
            {isOne && (
              <th scope="col" data-notes data-first>
                Notes
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {students.map((student, index) => (
            <StudentRow
              key={student.line.studentId}
              no={index + 1}
              student={student}
              withNotes={isOne}
            />
          ))}
        </tbody>
      </Table>
      <footer>
        {students.length === 0
          ? 'Nobody is on this roll. '
          : `${count(students.length, 'student')}. `}
        P present, A absent, T tardy, L left early, E excused.
        {!isOne && ' – no place on that date.'}
      </footer>
    </Paper>
  );
}

/** "Mon 23 Nov 2026, 16:30–17:30", "Mon 23 Nov – Mon 21 Dec 2026" */
function datesWords(occurrences: PrintedRollProps['occurrences']): string {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (!first || !last) return '';
  if (occurrences.length > 1) return `${formatDay(first.date)} – ${formatDate(last.date)}`;
  const times = first.ends ? formatTimes({ ...first, ends: first.ends }) : formatTime(first.starts);
  return `${formatDate(first.date)}, ${times}`;
}

/** Where a date begins and ends. */
const edges = (index: number) => ({
  'data-first': index === 0 ? '' : undefined,
  'data-last': index === letters.length - 1 ? '' : undefined,
});

interface StudentRowProps {
  no: number;
  student: SheetStudent;
  withNotes: boolean;
}

function StudentRow({ no, student: { line, comes }, withNotes }: StudentRowProps) {
  const words = sheetWords(line);
  return (
    <tr>
      <td>{no}</td>
      <td>
        <span style={{ whiteSpace: 'nowrap' }}>
          <b>
            {line.lastName}, {line.firstName}
          </b>{' '}
          {line.age && formatAge(line.age)}
        </span>{' '}
        {line.enrollmentType && line.enrollmentType !== 'ACTIVE' && (
          <TypeTag type={line.enrollmentType} />
        )}
      </td>
      <td>
        {line.medicalAlert && <strong>Medical: {line.medicalAlert}</strong>}
        {line.medicalAlert && words.length > 0 && ' · '}
        {words.join(' · ')}
      </td>
      {comes.map((isThere, date) =>
        letters.map((letter, index) => (
          <td key={`${String(date)}${letter}`} data-mark {...edges(index)}>
            {isThere ? <Box data-box /> : index === 2 && '–'}
          </td>
        )),
      )}
      {withNotes && <td data-notes data-first />}
    </tr>
  );
}
