import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import { addDays, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { decidePlace, refusedByOnceADay, type EnrollRefusal } from './decide-place.ts';
import { removal, type EnrollmentRequest } from './end-enrollment.command.ts';
import { approveProblem, changeProblem, transferProblem } from './ending.rules.ts';
import {
  auditedPlace,
  insertPlace,
  planEnrolled,
  previewOf,
  type EnrollOutcome,
  type EnrollPerformed,
  type EnrollPlan,
  type EnrollPreviewFacts,
} from './enroll.command.ts';
import { isOneDay } from './enroll.rules.ts';
import { enrollmentTransferred } from './enrollment.effects.ts';
import { type EnrollmentType, type EnrollmentWarningReason } from './enrollment.enums.ts';
import { audited, holdEnrollment, targetsOf } from './held-enrollment.queries.ts';
import { withoutTokenProblem } from './makeup.policy.ts';

interface Confirming extends EnrollmentRequest {
  readonly confirmed: readonly EnrollmentWarningReason[];
}

/** Ends a place because another one takes over. */
const END = statement(
  'enrollment_end',
  `update enrollment set drops_on = $2, drop_reason = null, drop_note = null, version = version + 1 where id = $1`,
);

const CHANGE = statement(
  'enrollment_change',
  `update enrollment set starts_on = $2, drops_on = $3, season_id = $4,
     overrides = array(select distinct unnest(overrides || $5::text[]) order by 1),
     drop_reason = case when drops_on is distinct from $3::date then null else drop_reason end,
     drop_note = case when drops_on is distinct from $3::date then null else drop_note end,
     version = version + 1
   where id = $1`,
);

/** Other dates of an ongoing place; without a last day it lasts as long as its session or class (rule E-7). */
export function changeEnrollment(
  context: Context,
  request: Confirming & { startsOn: LocalDate; dropsOn: LocalDate | null },
): Promise<EnrollPerformed> {
  const { requestId, dryRun, ...input } = request;
  return perform<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_ENROLLMENT', input, requestId, dryRun },
    async (tx): Promise<EnrollPlan | Refused<EnrollRefusal>> => {
      const held = await holdEnrollment(tx, context, { ...input, rule: 'E-7' });
      if (held instanceof Refused) return held;
      const problem = changeProblem(held);
      if (problem) return new Refused(problem);
      const { studentId, classId } = held;
      // Its seat was free for others from the day after its last one.
      const longerFrom = held.dropsOn === null ? null : addDays(held.dropsOn, 1);
      const asked = { ...input, studentId, classId, type: held.type, instead: held.id, longerFrom };
      const decided = await decidePlace(tx, context, asked, dryRun);
      if (decided instanceof Refused) return decided;
      const { place } = decided;
      const before = audited(held);
      const longer = { enrollmentId: held.id, studentId, classId, place };
      const joined = await planEnrolled(tx, context, longer);
      const overrides = place.warnings.map(({ reason }) => reason);
      return {
        writes: [
          [CHANGE, [held.id, place.startsOn, place.dropsOn, place.seasonId, overrides]],
          ...joined.writes,
        ],
        outcome: { enrollmentId: held.id, fromId: null },
        preview: previewOf(decided, joined.says),
        before,
        after: { ...auditedPlace(place), enrollmentVersion: held.version + 1 },
        targets: [...targetsOf(held), ...joined.targets],
        refusedBy: refusedByOnceADay(decided),
      };
    },
  );
}

/**
 * Moves a place to another class or, of a one-day place, to another day too: the old one ends the day before, or is
 * removed if nothing of it is left; a last day that is still to come goes along (rule E-11).
 */
export function transferEnrollment(
  context: Context,
  request: Confirming & { classId: string; startsOn: LocalDate },
): Promise<EnrollPerformed> {
  const { services, clock, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  const origin = originOf(viewer);
  return perform<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>(
    services,
    origin,
    { verb: 'TRANSFER_ENROLLMENT', input, requestId, dryRun },
    async (tx): Promise<EnrollPlan | Refused<EnrollRefusal>> => {
      const held = await holdEnrollment(tx, context, {
        ...input,
        rule: 'E-11',
        alsoClasses: [input.classId],
      });
      if (held instanceof Refused) return held;
      const problem = transferProblem(held, input);
      if (problem) return new Refused(problem);

      const oneDay = isOneDay(held.type);
      const { studentId } = held;
      const now = clock.now();
      const toId = newId();
      const moved = { fromId: held.id, toId, studentId, classId: input.classId };
      // Before the place is decided, which holds the student: passes are locked before students everywhere.
      const paid = await services.effects.plan(
        tx,
        enrollmentTransferred,
        { ...moved, date: input.startsOn },
        { origin, clock, effects: services.effects },
      );
      const dropsOn = oneDay ? null : held.dropsOn;
      const asked = { ...input, studentId, type: held.type, dropsOn, instead: held.id };
      const decided = await decidePlace(tx, context, { ...asked, cut: true }, dryRun);
      if (decided instanceof Refused) return decided;
      if (paid.refused) return new Refused(paid.refused);
      const { place } = decided;

      const lastDay = addDays(input.startsOn, -1);
      const nothingLeft = oneDay || (held.startsOn !== null && lastDay < held.startsOn);
      const { classId } = input;
      const made = { studentId, classId, place, transferredFrom: held.id, now };
      const to = { enrollmentId: toId, studentId, classId, place };
      const joined = await planEnrolled(tx, context, to);
      return {
        writes: [
          nothingLeft ? removal(held.id, now) : [END, [held.id, lastDay]],
          insertPlace(tx.accountId, { id: toId, ...made, ending: held }),
          ...paid.writes,
          ...joined.writes,
        ],
        outcome: { enrollmentId: toId, fromId: held.id },
        preview: previewOf(decided, [
          nothingLeft
            ? `The place in ${held.className} is removed.`
            : `The place in ${held.className} ends on ${sayDate(lastDay)}.`,
          ...paid.says,
          ...joined.says,
        ]),
        before: { ...audited(held), class: held.className },
        after: { ...auditedPlace(place), class: decided.loaded.class.name },
        targets: [
          ...targetsOf(held),
          ['ENROLLMENT', toId],
          ['CLASS', classId],
          ...paid.targets,
          ...joined.targets,
        ],
        refusedBy: refusedByOnceADay(decided),
      };
    },
  );
}

/** Gives a place to somebody who waits, and takes the wait off the list (rule E-13). */
export function approveWaiting(
  context: Context,
  request: Confirming & { type: EnrollmentType; startsOn: LocalDate; dropsOn: LocalDate | null },
): Promise<EnrollPerformed> {
  const { services, clock, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  return perform<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>(
    services,
    originOf(viewer),
    { verb: 'APPROVE_WAITING', input, requestId, dryRun },
    async (tx): Promise<EnrollPlan | Refused<EnrollRefusal>> => {
      const held = await holdEnrollment(tx, context, { ...input, rule: 'E-13' });
      if (held instanceof Refused) return held;
      const problem = approveProblem(held, input.type) ?? withoutTokenProblem(viewer, input.type);
      if (problem) return new Refused(problem);
      const { studentId, classId } = held;
      const asked = { ...input, studentId, classId, instead: held.id };
      const decided = await decidePlace(tx, context, asked, dryRun);
      if (decided instanceof Refused) return decided;
      const { place } = decided;
      const now = clock.now();
      const enrollmentId = newId();
      const made = { id: enrollmentId, studentId, classId, place, transferredFrom: held.id, now };
      const joined = await planEnrolled(tx, context, { enrollmentId, studentId, classId, place });
      return {
        writes: [removal(held.id, now), insertPlace(tx.accountId, made), ...joined.writes],
        outcome: { enrollmentId, fromId: held.id },
        preview: previewOf(decided, [
          `${held.firstName} is taken off the waiting list.`,
          ...joined.says,
        ]),
        before: audited(held),
        after: auditedPlace(place),
        targets: [...targetsOf(held), ['ENROLLMENT', enrollmentId], ...joined.targets],
        refusedBy: refusedByOnceADay(decided),
      };
    },
  );
}
