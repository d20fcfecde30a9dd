import { newId } from '../../shared/ids.ts';
import { dateInZone } from '../../shared/local-date.ts';
import type { RecordedMark } from '../attendance/attendance.effects.ts';
import { hasAttended, MarkStatus } from '../attendance/attendance.enums.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { NewToken } from './earned.writes.ts';
import {
  visitKey,
  type SlotMark,
  type StandingToken,
  type Visit,
  type VisitFacts,
} from './earning-facts.queries.ts';
import { sayKept, sayLimit, sayMade, sayRevoked } from './earning-words.rules.ts';
import { decideToken, expiresOn, type RecordingFacts } from './earning.rules.ts';
import { TokenOrigin } from './token.enums.ts';

/** What is recorded now of somebody at an occurrence. */
export interface RecordedSlot extends RecordingFacts, RecordedMark, Visit {
  readonly occurrenceId: string;
  readonly starts: string;
}

export interface DecidedTokens {
  readonly made: readonly NewToken[];
  readonly revoked: readonly { readonly id: string }[];
  /** In use, and not owed any more whatever absence is recorded later, unless it is excused. */
  readonly recalled: readonly { readonly id: string }[];
  readonly says: readonly string[];
}

/**
 * Which tokens are made and taken back with what is recorded (rules M-2 to M-4). A date of a class is looked at as a whole:
 * a later timeslot that was attended takes back the token of an earlier one.
 */
export function decideEarned(
  facts: readonly VisitFacts[],
  recorded: readonly RecordedSlot[],
  settings: TokenSettingsValues | null,
  now: Date,
): DecidedTokens {
  const visits = new Map<string, RecordedSlot[]>();
  for (const slot of recorded)
    visits.set(visitKey(slot), [...(visits.get(visitKey(slot)) ?? []), slot]);
  const made: NewToken[] = [];
  const revoked: { id: string }[] = [];
  const recalled: { id: string }[] = [];
  const says: string[] = [];
  const names: string[] = [];
  const counts = new Map<string, number>();
  const inOrder = facts
    .flatMap((fact) => {
      const slots = visits.get(visitKey(fact)) ?? [];
      const [slot] = slots;
      return slot ? [{ fact, slots, slot }] : [];
    })
    .sort((a, b) => orderOf(a.slot).localeCompare(orderOf(b.slot)));

  for (const { fact, slots, slot } of inOrder) {
    const { studentId, classId, date, token } = fact;
    const marks = marksNow(fact, slots);
    if (token) {
      if (!isOwed(token, marks, slots, settings)) {
        const { makeup } = token;
        says.push(
          makeup ? sayKept(slot.name, date, { ...token, makeup }) : sayRevoked(slot.name, date),
        );
        if (!makeup) revoked.push({ id: token.id });
        else if (settings?.automatic === 'EXCUSED') recalled.push({ id: token.id });
      }
      continue;
    }
    if (!settings) continue;
    const owner =
      settings.limitPer === 'STUDENT' ? studentId : `${studentId} ${slot.enrollmentId ?? ''}`;
    const key = `${owner} ${fact.span}`;
    const counted = fact.counted + (counts.get(key) ?? 0);
    const earning = earningOf(marks, slot, settings, counted);
    if (earning === 'LIMIT_REACHED')
      says.push(`${slot.name}: ${sayLimit(settings, date, { ...fact, counted })}`);
    if (!earning || earning === 'LIMIT_REACHED') continue;
    const today = dateInZone(now, slot.zone);
    const expires = expiresOn(date, settings);
    const isOver = expires !== null && expires < today;
    if (settings.limitPeriod !== 'AT_ONCE' || !isOver) counts.set(key, (counts.get(key) ?? 0) + 1);
    made.push({
      ...{ id: newId(), studentId, classId, date, expires, issuedOn: today },
      ...{
        locationId: fact.locationId,
        programId: fact.programId,
        enrollmentId: earning.enrollmentId,
      },
    });
    names.push(slot.name);
  }
  return { made, revoked, recalled, says: [...sayMade(names), ...says] };
}

const orderOf = ({ date, starts, classId }: RecordedSlot): string => `${date} ${starts} ${classId}`;

/** What is recorded of the date once this is, by time. */
function marksNow({ marks }: VisitFacts, slots: readonly RecordedSlot[]): SlotMark[] {
  const replaced = new Set(slots.map(({ occurrenceId }) => occurrenceId));
  const now = slots.flatMap(({ status, ...slot }): SlotMark[] =>
    status === null ? [] : [{ ...slot, status, isHeld: true }],
  );
  return [...marks.filter(({ occurrenceId }) => !replaced.has(occurrenceId)), ...now].sort((a, b) =>
    a.starts.localeCompare(b.starts),
  );
}

const came = ({ status }: SlotMark): boolean => hasAttended(status);
const missed = ({ status, isHeld }: SlotMark): boolean => isHeld && !hasAttended(status);

/** Whether what a token was made for still is so. Settings that changed since do not matter, unlike an excuse taken back. */
function isOwed(
  { origin, isForCancellation, isDeleted }: StandingToken,
  marks: readonly SlotMark[],
  slots: readonly RecordedSlot[],
  settings: TokenSettingsValues | null,
): boolean {
  if (origin !== TokenOrigin.ABSENCE || isForCancellation || isDeleted) return true;
  if (marks.some(came) || !marks.some(missed)) return false;
  const isUnexcused = slots.some(
    ({ before, status }) => before === MarkStatus.EXCUSED && status !== MarkStatus.EXCUSED,
  );
  return !(
    isUnexcused &&
    settings?.automatic === 'EXCUSED' &&
    !marks.some((mark) => missed(mark) && mark.status === MarkStatus.EXCUSED)
  );
}

/** The first missed timeslot that earns a token at once; null where none does. */
function earningOf(
  marks: readonly SlotMark[],
  recording: RecordingFacts,
  settings: TokenSettingsValues,
  counted: number,
): SlotMark | 'LIMIT_REACHED' | null {
  const cameToAnother = marks.some(came);
  let isReached = false;
  for (const mark of marks) {
    const decision = decideToken({
      ...{ ...recording, kind: 'CLASS', settings, counted, cameToAnother, hasToken: false },
      ...{ isHeld: mark.isHeld, status: mark.status, enrollmentType: mark.enrollmentType },
    });
    if (decision.kind === 'AT_ONCE') return mark;
    isReached ||= decision.kind === 'NONE' && decision.reason === 'LIMIT_REACHED';
  }
  return isReached ? 'LIMIT_REACHED' : null;
}
