import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { addDays } from '../../lib/plain-date.ts';
import {
  StudentAttendancePageDocument,
  type AttendancePeriod,
} from './StudentAttendancePage.generated.ts';

const STEP = 84;
/** The server gives no more days at a time: of one enrollment, and of all together. */
const MOST = 400;
const MOST_TOGETHER = 10_000;

interface Span {
  from: string;
  to: string;
}

/** What was recorded of a student: at first around now or the end of each enrollment, older and newer dates on request. */
export function useStudentAttendance(studentId: string) {
  const [period, setPeriod] = useState<AttendancePeriod>('CURRENT');
  // Null: what the server shows of each enrollment unasked.
  const [span, setSpan] = useState<Span | null>(null);
  const result = useQuery(StudentAttendancePageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { studentId, period, from: span?.from ?? null, to: span?.to ?? null },
  });
  const of = (result.data ?? result.previousData)?.studentAttendance;
  const most = Math.min(MOST, Math.floor(MOST_TOGETHER / (of?.enrollments.length || 1)));

  return {
    /** Absent while it is on its way for the first time. */
    of,
    isBusy: result.data === undefined,
    error: of === undefined ? result.error : undefined,
    period,
    choose: (next: AttendancePeriod) => {
      setPeriod(next);
      setSpan(null);
    },
    older: (shown: Span) => {
      const from = addDays(span?.from ?? shown.from, -STEP);
      setSpan({ from, to: earlier(span?.to ?? shown.to, addDays(from, most - 1)) });
    },
    newer: (shown: Span) => {
      const to = addDays(span?.to ?? shown.to, STEP);
      setSpan({ from: later(span?.from ?? shown.from, addDays(to, 1 - most)), to });
    },
    reload: () => void result.refetch(),
  };
}

export type StudentAttendanceList = ReturnType<typeof useStudentAttendance>;

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);
