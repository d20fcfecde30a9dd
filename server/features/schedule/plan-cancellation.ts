import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import type { Acting, EffectPlan, LeftOut } from '../audit/effects.ts';
import { Refused, type Plan } from '../audit/perform.ts';
import { lockSchedule } from './cancellation.queries.ts';
import type { Told } from './create-class.command.ts';
import { MeetingState } from './meeting.enums.ts';
import { heldOf, meetingOn, type MeetingFacts } from './meeting.rules.ts';
import { dateCancelled, dateHeldOtherwise, type CancelTokens } from './schedule.effects.ts';

export interface CancellationOutcome {
  readonly classId: string;
  readonly cancellationId: string;
  readonly says: readonly Said[];
  /** Who or what was left out of what it means, e.g. who gets no token. */
  readonly exceptions: readonly LeftOut[];
  /** Why a date whose cancellation is taken back is not held all the same. */
  readonly stillNotHeld: string | null;
}

export type CancellationPlan = Plan<CancellationOutcome, RecordRefused, Told>;

interface ToCancel {
  readonly classId: string;
  readonly date: LocalDate;
  /** The start of the one timeslot; null is the whole date. */
  readonly starts: LocalTime | null;
  readonly reason: string | null;
  readonly tokens: CancelTokens | null;
  /** The task that cancels it among others. */
  readonly taskId?: string | undefined;
}

const RULE = 'S-10';

const INSERT = statement(
  'cancellation_insert',
  'insert into cancellation (account_id, id, event_id, date, starts, reason, task_id) values ($1, $2, $3, $4, $5, $6, $7)',
);

/**
 * What cancelling a date, or a timeslot of it, does. When nothing of the date is left, its one-day enrollments go and
 * what paid for them comes back, in the same transaction (rules S-10 and M-6).
 */
export async function planCancellation(
  tx: Tx,
  { classId, date, starts, reason, tokens, taskId }: ToCancel,
  acting: Acting,
): Promise<CancellationPlan | Refused<RecordRefused>> {
  const facts = await lockSchedule(tx, classId, date);
  const meeting = meetingOn(facts, date);
  const at = acting.clock.now();
  const today = dateInZone(at, facts.zone);
  const problem = cannotCancel(meeting, starts) ?? cannotExpire(tokens, date, today);
  if (problem) return new Refused(problem);

  const outcome = { classId, cancellationId: newId() };
  const left = heldOf(meeting.timeslots, [{ starts }]);
  const meant: EffectPlan =
    left.length > 0
      ? await acting.effects.plan(tx, dateHeldOtherwise, { classId, date, at }, acting)
      : await acting.effects.plan(
          tx,
          dateCancelled,
          { ...outcome, date, at, reason, tokens },
          acting,
        );
  if (meant.refused) return new Refused(meant.refused);
  const says = [
    ...(date < today ? [`${sayDate(date)} is over. It counts as not held from now on.`] : []),
    ...(left.length > 0 ? [stillHeld(left, tokens)] : []),
    ...meant.says,
  ];
  return {
    writes: [
      [
        INSERT,
        [tx.accountId, outcome.cancellationId, classId, date, starts, reason, taskId ?? null],
      ],
      ...meant.writes,
    ],
    outcome: { ...outcome, says, exceptions: meant.exceptions ?? [], stillNotHeld: null },
    preview: { changed: [], says },
    before: { date, timeslots: timesOf(meeting) },
    after: { date, timeslots: left.map(({ starts: time }) => time), reason },
    targets: [['CLASS', classId], ['CANCELLATION', outcome.cancellationId], ...meant.targets],
    refusedBy: (constraint) => (constraint === 'cancellation_key' ? already(date) : null),
  };
}

const timesOf = (meeting: MeetingFacts): string[] => meeting.timeslots.map((slot) => slot.starts);

const stillHeld = (left: readonly { starts: LocalTime }[], tokens: CancelTokens | null): string =>
  `It is still held at ${left.map((slot) => slot.starts).join(', ')}${tokens ? ', so nobody gets a token' : ''}.`;

const already = (date: LocalDate): RecordRefused =>
  RecordRefused.because(RULE, RecordRefusal.ALREADY_SO, `${sayDate(date)} is cancelled already.`);

/** A token that is over when it is made, or before the date that it stands for, is none. */
function cannotExpire(
  tokens: CancelTokens | null,
  date: LocalDate,
  today: LocalDate,
): RecordRefused | null {
  const expires = tokens?.expires ?? null;
  const earliest = date < today ? today : date;
  if (expires === null || expires >= earliest) return null;
  const message = `Choose ${sayDate(earliest)} or a later day, or never.`;
  return RecordRefused.field('M-6', 'tokens.expires', 'OUT_OF_RANGE', message);
}

function cannotCancel(meeting: MeetingFacts, starts: LocalTime | null): RecordRefused | null {
  const { date, state, reason, scheduled, timeslots } = meeting;
  if (state === MeetingState.CANCELLED) return already(date);
  if (state !== MeetingState.MEETS)
    return RecordRefused.field(RULE, 'date', 'NOT_ALLOWED', reason ?? 'The class does not meet.');
  if (starts === null || timeslots.some((slot) => slot.starts === starts)) return null;
  if (scheduled.some((slot) => slot.starts === starts)) {
    const message = `The class at ${starts} on ${sayDate(date)} is cancelled already.`;
    return RecordRefused.because(RULE, RecordRefusal.ALREADY_SO, message);
  }
  const message = `No timeslot of ${sayDate(date)} starts at ${starts}.`;
  return RecordRefused.field(RULE, 'starts', 'UNKNOWN', message);
}
