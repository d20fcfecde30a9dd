import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate } from '../../shared/local-date.ts';
import type { Acting } from '../audit/effects.ts';
import { Refused } from '../audit/perform.ts';
import { findCancellation, lockSchedule } from './cancellation.queries.ts';
import { MeetingState } from './meeting.enums.ts';
import { isCalledOff, meetingOn } from './meeting.rules.ts';
import type { CancellationPlan } from './plan-cancellation.ts';
import { dateHeldAgain, dateStillNotHeld } from './schedule.effects.ts';

const UNDO = statement(
  'cancellation_undo',
  'update cancellation set undone_at = $3 where account_id = $1 and id = $2 and undone_at is null',
);

/** What taking a cancellation back does (rules S-10 and M-6). */
export async function planTakingBack(
  tx: Tx,
  request: { readonly id: string; readonly revokeTokens: boolean },
  acting: Acting,
): Promise<CancellationPlan | Refused<RecordRefused>> {
  const found = await findCancellation(tx, request.id);
  if (!found) throw notFound('cancellation');
  const { id, eventId: classId, date } = found;
  const facts = await lockSchedule(tx, classId, date);
  // Somebody else may have taken it back before the lock.
  if (!facts.cancellations.some((one) => one.id === id)) return new Refused(backAlready());

  const before = meetingOn(facts, date);
  const cancellations = facts.cancellations.filter((one) => one.id !== id);
  const left = { ...facts, cancellations };
  const after = meetingOn(left, date);
  const meets = after.state === MeetingState.MEETS;
  const at = acting.clock.now();
  const { revokeTokens } = request;
  const wasHeld = !isCalledOff(facts, date);
  const held = { classId, date, at, cancellationId: id, wasHeld, meets, revokeTokens };
  // Whatever else keeps the class from meeting, an absence counts again (rule T-7).
  const effect = isCalledOff(left, date) ? dateStillNotHeld : dateHeldAgain;
  const meant = await acting.effects.plan(tx, effect, held, acting);
  if (meant.refused) return new Refused(meant.refused);
  const stillNotHeld = meets ? null : `It is still not held. ${after.reason ?? ''}`.trim();
  const says = [
    stillNotHeld ??
      `It is held on ${sayDate(date)} at ${after.timeslots.map((slot) => slot.starts).join(', ')}.`,
    ...meant.says,
  ];
  return {
    writes: [[UNDO, [tx.accountId, id, at]], ...meant.writes],
    outcome: {
      classId,
      cancellationId: id,
      says,
      exceptions: meant.exceptions ?? [],
      stillNotHeld,
    },
    preview: { changed: [], says },
    before: { date, timeslots: before.timeslots.map((slot) => slot.starts) },
    after: { date, timeslots: after.timeslots.map((slot) => slot.starts) },
    targets: [['CLASS', classId], ['CANCELLATION', id], ...meant.targets],
  };
}

const backAlready = (): RecordRefused =>
  RecordRefused.because(
    'S-10',
    RecordRefusal.ALREADY_SO,
    'This cancellation has been taken back already.',
  );
