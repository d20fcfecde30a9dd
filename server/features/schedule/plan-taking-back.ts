import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate } from '../../shared/local-date.ts';
import type { Acting, EffectPlan } from '../audit/effects.ts';
import { Refused } from '../audit/perform.ts';
import { findCancellation, lockSchedule } from './cancellation.queries.ts';
import { MeetingState } from './meeting.enums.ts';
import { meetingOn } from './meeting.rules.ts';
import type { CancellationPlan } from './plan-cancellation.ts';
import { dateHeldAgain, dateHeldOtherwise } from './schedule.effects.ts';

const UNDO = statement(
  'cancellation_undo',
  'update cancellation set undone_at = $3 where account_id = $1 and id = $2 and undone_at is null',
);

const NOTHING: EffectPlan = { writes: [], targets: [], says: [] };

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
  const after = meetingOn({ ...facts, cancellations }, date);
  const isHeld = after.state === MeetingState.MEETS;
  const at = acting.clock.now();
  const on = { classId, date, at };
  const { revokeTokens } = request;
  const held = { ...on, cancellationId: id, revokeTokens };
  const meant = !isHeld
    ? NOTHING
    : before.state === MeetingState.MEETS
      ? await acting.effects.plan(tx, dateHeldOtherwise, on, acting)
      : await acting.effects.plan(tx, dateHeldAgain, held, acting);
  if (meant.refused) return new Refused(meant.refused);
  const says = [
    isHeld
      ? `It is held on ${sayDate(date)} at ${after.timeslots.map((slot) => slot.starts).join(', ')}.`
      : `It is still not held. ${after.reason ?? ''}`.trim(),
    ...meant.says,
  ];
  return {
    writes: [[UNDO, [tx.accountId, id, at]], ...meant.writes],
    outcome: { classId, cancellationId: id, says, exceptions: meant.exceptions ?? [] },
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
