import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Plan } from '../audit/perform.ts';
import type { CancellationOutcome, CancellationPerformed } from './cancel-date.command.ts';
import { findCancellation, lockSchedule } from './cancellation.queries.ts';
import type { Told } from './create-class.command.ts';
import { MeetingState } from './meeting.enums.ts';
import { meetingOn } from './meeting.rules.ts';
import { dateHeldAgain } from './schedule.effects.ts';

const UNDO = statement(
  'cancellation_undo',
  'update cancellation set undone_at = $3 where account_id = $1 and id = $2 and undone_at is null',
);

type TakeBackPlan = Plan<CancellationOutcome, RecordRefused, Told>;

/** Takes a cancellation back. What was removed with it is offered again, and nothing comes back by itself (rule S-10). */
export function takeBackCancellation(
  context: Context,
  request: { readonly id: string; readonly requestId?: string | null; readonly dryRun: boolean },
): Promise<CancellationPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  return perform<CancellationOutcome, RecordRefused, Told>(
    services,
    origin,
    { verb: 'TAKE_BACK_CANCELLATION', input, requestId, dryRun },
    async (tx): Promise<TakeBackPlan | Refused<RecordRefused>> => {
      const found = await findCancellation(tx, request.id);
      if (!found) throw notFound('cancellation');
      const { id, eventId: classId, date } = found;
      const facts = await lockSchedule(tx, classId, date);
      // Somebody else may have taken it back before the lock.
      if (!facts.cancellations.some((one) => one.id === id)) return new Refused(backAlready());

      const before = meetingOn(facts, date);
      const cancellations = facts.cancellations.filter((one) => one.id !== id);
      const after = meetingOn({ ...facts, cancellations }, date);
      const isHeldAgain = before.state !== MeetingState.MEETS && after.state === MeetingState.MEETS;
      const acting = { origin, clock, effects: services.effects };
      const offered = isHeldAgain
        ? await services.effects.plan(tx, dateHeldAgain, { classId, date }, acting)
        : { writes: [], targets: [], says: [] };
      const says = [
        after.state === MeetingState.MEETS
          ? `It is held on ${sayDate(date)} at ${after.timeslots.map((slot) => slot.starts).join(', ')}.`
          : `It is still not held. ${after.reason ?? ''}`.trim(),
        ...offered.says,
      ];
      return {
        writes: [[UNDO, [tx.accountId, id, clock.now()]], ...offered.writes],
        outcome: { classId, cancellationId: id, says },
        preview: { changed: [], says },
        before: { date, timeslots: before.timeslots.map((slot) => slot.starts) },
        after: { date, timeslots: after.timeslots.map((slot) => slot.starts) },
        targets: [['CLASS', classId], ['CANCELLATION', id], ...offered.targets],
      };
    },
  );
}

const backAlready = (): RecordRefused =>
  RecordRefused.because(
    'S-10',
    RecordRefusal.ALREADY_SO,
    'This cancellation has been taken back already.',
  );
