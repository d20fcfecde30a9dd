import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { changedKeys, inWords } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { dropProblem } from './ending.rules.ts';
import { enrollmentsRemoved } from './enrollment.effects.ts';
import { audited, holdEnrollment, targetsOf } from './held-enrollment.queries.ts';

export interface EnrollmentOutcome {
  readonly enrollmentId: string;
}

export interface ChangeSaid {
  readonly changed: readonly string[];
  readonly says: readonly Said[];
}

export interface DeletionSaid {
  readonly says: readonly Said[];
  readonly punchStays: boolean;
}

export type EnrollmentPlan = Plan<EnrollmentOutcome, RecordRefused, ChangeSaid>;
export type EnrollmentPerformed = Performed<EnrollmentOutcome, RecordRefused, ChangeSaid>;

export type DeletionPerformed = Performed<EnrollmentOutcome, RecordRefused, DeletionSaid>;

export interface EnrollmentRequest {
  readonly id: string;
  readonly version: number;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

const REASONS = statement(
  'enrollment_drop_reasons',
  'select name from drop_reason where archived_at is null order by position, id',
);

/** Who waits may want to begin later than the wait ends. */
const DROP = statement(
  'enrollment_drop',
  `update enrollment set drops_on = $2, starts_on = case when type = 'WAIT' and starts_on > $2 then $2 else starts_on end,
     drop_reason = $3, drop_note = $4, version = version + 1 where id = $1`,
);

const REMOVE = statement(
  'enrollment_remove',
  'update enrollment set removed_at = $2, version = version + 1 where id = $1 and removed_at is null',
);

/** Takes a place away for good; the row stays for the log. */
export const removal = (id: string, now: Date): EnrollmentPlan['writes'][number] => [
  REMOVE,
  [id, now],
];

/** Ends an enrollment with its drop date (rule E-10). */
export function dropEnrollment(
  context: Context,
  request: EnrollmentRequest & { dropsOn: LocalDate; reason: string | null; note: string | null },
): Promise<EnrollmentPerformed> {
  const { requestId, dryRun, ...input } = request;
  return perform<EnrollmentOutcome, RecordRefused, ChangeSaid>(
    context.services,
    originOf(context.viewer),
    { verb: 'DROP_ENROLLMENT', input, requestId, dryRun },
    async (tx): Promise<EnrollmentPlan | Refused<RecordRefused>> => {
      const held = await holdEnrollment(tx, context, { ...input, rule: 'E-10' });
      if (held instanceof Refused) return held;
      const reasons = await tx.query<{ name: string }>(REASONS, []);
      const names = reasons.map(({ name }) => name);
      const problem = dropProblem(held, input, names);
      if (problem) return new Refused(problem);
      const { dropsOn, reason: dropReason, note: dropNote } = input;
      const before = audited(held);
      const after = {
        ...before,
        dropsOn,
        dropReason,
        dropNote,
        enrollmentVersion: held.version + 1,
      };
      return {
        writes: [[DROP, [held.id, dropsOn, dropReason, dropNote]]],
        outcome: { enrollmentId: held.id },
        preview: {
          changed: changedKeys(before, after).map(inWords),
          says: [`${held.firstName} is enrolled in ${held.className} until ${sayDate(dropsOn)}.`],
        },
        before,
        after,
        targets: targetsOf(held),
      };
    },
  );
}

/** Deletes an enrollment; what a punch paid comes back by rule R-9 (rule E-12). */
export function deleteEnrollment(
  context: Context,
  request: EnrollmentRequest & { returnPunch: boolean },
): Promise<DeletionPerformed> {
  const { services, clock, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  const origin = originOf(viewer);
  return perform<EnrollmentOutcome, RecordRefused, DeletionSaid>(
    services,
    origin,
    { verb: 'DELETE_ENROLLMENT', input, requestId, dryRun },
    async (tx) => {
      const held = await holdEnrollment(tx, context, { ...input, rule: 'E-12' });
      if (held instanceof Refused) return held;
      const removed = await services.effects.plan(
        tx,
        enrollmentsRemoved,
        { enrollmentIds: [held.id], punches: input.returnPunch ? 'RETURN' : 'BY_RULE' },
        { origin, clock, effects: services.effects },
      );
      if (removed.refused) return new Refused(removed.refused);
      return {
        writes: [removal(held.id, clock.now()), ...removed.writes],
        outcome: { enrollmentId: held.id },
        preview: {
          says: [
            `${held.firstName}’s enrollment in ${held.className} is deleted, with what was written about it.`,
            ...removed.says,
          ],
          punchStays: removed.couldDoMore === true,
        },
        before: audited(held),
        after: { isDeleted: true, enrollmentVersion: held.version + 1 },
        targets: [...targetsOf(held), ...removed.targets],
      };
    },
  );
}
