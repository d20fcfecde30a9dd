import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, isPlainDate } from '../../lib/plain-date.ts';
import { ClassDatesDocument } from './ClassDates.generated.ts';
import { windowAt, windowOf } from './date-window.ts';
import { nextMeeting, type ClassMeeting } from './meeting-words.ts';

export interface ClassDateChoice {
  /** The date that the roster is of; null until it is known when the class meets. */
  date: string | null;
  /** Absent until they are loaded. */
  meetings: readonly ClassMeeting[] | undefined;
  isBusy: boolean;
  addressOf: (date: string) => string;
  choose: (date: string) => void;
  /** The dates of the timetable before and after the chosen one. */
  previous: string | null;
  next: string | null;
  /** Other dates to choose from. */
  earlier: () => void;
  later: () => void;
  reload: () => void;
}

/** The chosen date of a class, kept in the address, and the dates around it; without one the next meeting is chosen. */
export function useClassDate(classId: string, today: string): ClassDateChoice {
  const [params, setParams] = useSearchParams();
  const inAddress = params.get('date');
  const asked = inAddress && isPlainDate(inAddress) ? inAddress : null;
  // Looking at other dates does not choose one; choosing one leads back to where it lies.
  const [looked, setLooked] = useState<{ from: string | null; number: number } | null>(null);
  const number =
    looked && looked.from === asked ? looked.number : asked ? windowOf(today, asked) : 0;
  const { data, previousData, refetch } = useQuery(ClassDatesDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: classId, ...windowAt(today, number) },
  });
  const meetings = (data ?? previousData)?.class.meetings;
  // Which date comes next is not to change while one looks at others.
  const [first, setFirst] = useState<string | null>(null);
  if (first === null && data && number === 0) {
    const next = nextMeeting(data.class.meetings, today) ?? today;
    setFirst(next);
  }
  const date = asked ?? first;

  function look(by: number) {
    setLooked({ from: asked, number: number + by });
  }

  function paramsOf(chosen: string) {
    const next = new URLSearchParams(params);
    next.set('date', chosen);
    return next;
  }

  const dates = (meetings ?? []).map((meeting) => meeting.date);
  return {
    date,
    meetings,
    isBusy: data === undefined,
    addressOf: (chosen) => `?${paramsOf(chosen).toString()}`,
    choose: (chosen) => {
      setParams(paramsOf(chosen), { replace: true });
    },
    previous: date && (dates.findLast((one) => one < date) ?? addDays(date, -7)),
    next: date && (dates.find((one) => one > date) ?? addDays(date, 7)),
    earlier: () => {
      look(-1);
    },
    later: () => {
      look(1);
    },
    reload: () => void refetch(),
  };
}
