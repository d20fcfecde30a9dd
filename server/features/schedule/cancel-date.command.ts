import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { Effects } from '../audit/effects.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { cancellationForm } from './cancellation.form.ts';
import { lockSchedule } from './cancellation.queries.ts';
import type { Told } from './create-class.command.ts';
import { MeetingState } from './meeting.enums.ts';
import { heldOf, meetingOn, type MeetingFacts } from './meeting.rules.ts';
import { dateCancelled } from './schedule.effects.ts';

export interface CancelDateRequest {
  readonly classId: string;
  readonly date: LocalDate;
  /** The start of the one timeslot; null cancels the whole date. */
  readonly starts?: LocalTime | null;
  readonly reason?: string | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface CancellationOutcome {
  readonly classId: string;
  readonly cancellationId: string;
  readonly says: readonly string[];
}

type CancelPlan = Plan<CancellationOutcome, RecordRefused, Told>;
export type CancellationPerformed = Performed<CancellationOutcome, RecordRefused, Told>;

const RULE = 'S-10';

const INSERT = statement(
  'cancellation_insert',
  'insert into cancellation (account_id, id, event_id, date, starts, reason) values ($1, $2, $3, $4, $5, $6)',
);

const NOTHING: Awaited<ReturnType<Effects['plan']>> = { writes: [], targets: [], says: [] };

/**
 * Cancels a date of a class, or a timeslot of it. When nothing of the date is left, its one-day enrollments go and their
 * punches come back, in the same transaction (rule S-10).
 */
export function cancelDate(
  context: Context,
  request: CancelDateRequest,
): Promise<CancellationPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  const { classId, date, starts = null } = request;
  return perform<CancellationOutcome, RecordRefused, Told>(
    services,
    origin,
    { verb: 'CANCEL_DATE', input, requestId, dryRun },
    async (tx): Promise<CancelPlan | Refused<RecordRefused>> => {
      const read = readForm(cancellationForm, { reason: request.reason });
      if ('problems' in read) return new Refused(RecordRefused.fields(RULE, read.problems));
      const { reason } = read.values;
      const facts = await lockSchedule(tx, classId, date);
      const meeting = meetingOn(facts, date);
      const problem = cannotCancel(meeting, starts);
      if (problem) return new Refused(problem);

      const at = clock.now();
      const outcome = { classId, cancellationId: newId() };
      const left = heldOf(meeting.timeslots, [{ starts }]);
      const acting = { origin, clock, effects: services.effects };
      const gone =
        left.length > 0
          ? NOTHING
          : await services.effects.plan(tx, dateCancelled, { ...outcome, date, at }, acting);
      if (gone.refused) return new Refused(gone.refused);
      const isOver = date < dateInZone(at, facts.zone);
      const says = [
        ...(isOver ? [`${sayDate(date)} is over. It counts as not held from now on.`] : []),
        ...(left.length > 0
          ? [`It is still held at ${left.map((slot) => slot.starts).join(', ')}.`]
          : []),
        ...gone.says,
      ];
      return {
        writes: [
          [INSERT, [tx.accountId, outcome.cancellationId, classId, date, starts, reason]],
          ...gone.writes,
        ],
        outcome: { ...outcome, says },
        preview: { changed: [], says },
        before: { date, timeslots: timesOf(meeting) },
        after: { date, timeslots: left.map(({ starts: at }) => at), reason },
        targets: [['CLASS', classId], ['CANCELLATION', outcome.cancellationId], ...gone.targets],
        refusedBy: (constraint) => (constraint === 'cancellation_key' ? already(date) : null),
      };
    },
  );
}

const timesOf = (meeting: MeetingFacts): string[] => meeting.timeslots.map((slot) => slot.starts);

const already = (date: LocalDate): RecordRefused =>
  RecordRefused.because(RULE, RecordRefusal.ALREADY_SO, `${sayDate(date)} is cancelled already.`);

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
