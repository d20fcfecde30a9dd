import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { addDays } from '../../lib/plain-date.ts';
import type { Seat } from './makeup-words.ts';
import { sayMade } from './say-made.ts';
import type { DayFilters } from './SeatFilters.tsx';
import { chosenClass, useDayClasses } from './useDayClasses.ts';
import { useRedeem, type MakeupMade } from './useRedeem.ts';
import { useRedeemTokens } from './useRedeemTokens.ts';

export interface RedeemStart {
  studentId: string;
  /** Absent: the first that can be used. null: without a token. */
  tokenId?: string | null | undefined;
  /** The day that it opens on, today by default. */
  date?: string | undefined;
  /** Chosen at first, where it meets on that day. */
  classId?: string | undefined;
  /** One seat, which was chosen elsewhere. */
  seat?: Seat | undefined;
}

/** What is chosen in the dialog, and what the server says of it. */
export function useRedeemDialog({ studentId, tokenId: asked, ...start }: RedeemStart) {
  const account = useAccount();
  const { locationId } = useChosenLocation();
  const [chosenTokenId, setTokenId] = useState(asked);
  const tokens = useRedeemTokens(studentId, chosenTokenId);
  const [seat, setSeat] = useState(start.seat ?? null);
  // Of the token's location, once it is known: there the day may have begun, or not yet.
  const [today, setToday] = useState(account.today);
  const [chosenDate, setDate] = useState(start.seat?.date ?? start.date ?? null);
  const date = chosenDate ?? today;
  const [filters, setFilters] = useState<DayFilters>({ locationId, programId: null, search: '' });
  const [chosenId, setChosenId] = useState(start.classId ?? null);
  const [asRequest, setAsRequest] = useState(false);
  const [made, setMade] = useState<MakeupMade | null>(null);
  /** What was made while the dialog was open, the last of it. */
  const [news, setNews] = useState<string | null>(null);

  const token = tokens.chosen;
  const tokenId = token?.id ?? null;
  const cannot = token && !token.mayRedeem ? token.cannotRedeem : null;
  const isWanted = token !== undefined && cannot === null && made === null;
  const day = useDayClasses({
    studentId,
    tokenId,
    date,
    filters,
    isWanted: isWanted && seat === null,
  });
  if (day.answer && day.answer.today !== today) setToday(day.answer.today);
  const lastDate = day.answer?.lastDate;

  const [refusedId, setRefusedId] = useState<string | null>(null);
  const chosen = day.answer ? chosenClass(day.answer.classes, chosenId, refusedId) : null;
  const classId = seat?.classId ?? (day.isBusy ? null : (chosen?.classId ?? null));
  const redeeming = useRedeem(
    isWanted && classId !== null
      ? { studentId, tokenId, classId, date, asRequest: asRequest && tokenId !== null }
      : null,
    {
      onMade: (answer) => {
        setMade(answer);
        setNews(sayMade(answer, tokens.student?.firstName ?? 'The student'));
      },
      onRefused: (id) => {
        setRefusedId(id);
        setChosenId(id);
        if (seat === null) day.refetch();
      },
    },
  );

  /** What was said of the seat before holds no more. */
  function turnAway() {
    redeeming.forget();
    setRefusedId(null);
  }

  return {
    tokens,
    /** Why the chosen token cannot be used at all. */
    cannot,
    seat,
    date,
    today,
    lastDate,
    filters,
    day,
    chosen,
    refusedId,
    asRequest,
    made,
    news,
    redeeming,
    chooseToken: (id: string | null) => {
      turnAway();
      setTokenId(id);
    },
    chooseDate: (next: string) => {
      turnAway();
      setDate(next);
    },
    moveDay: (days: 1 | -1) => {
      const next = addDays(date, days);
      const isInside = next >= today && (lastDate === undefined || next <= lastDate);
      if (seat !== null || made !== null || !isInside) return;
      turnAway();
      setDate(next);
    },
    filter: (changed: Partial<DayFilters>) => {
      turnAway();
      setFilters((before) => ({ ...before, ...changed }));
    },
    chooseClass: (id: string) => {
      turnAway();
      setChosenId(id);
    },
    setAsRequest: (next: boolean) => {
      turnAway();
      setAsRequest(next);
    },
    /** From the one seat to all classes of its day. */
    showDay: () => {
      turnAway();
      setSeat(null);
    },
    another: () => {
      turnAway();
      setSeat(null);
      setMade(null);
      setChosenId(null);
      setAsRequest(false);
    },
  };
}

export type RedeemDialogState = ReturnType<typeof useRedeemDialog>;
