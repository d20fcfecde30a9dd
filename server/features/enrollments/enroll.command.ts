import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import type { Said } from '../../shared/said.ts';
import type { EffectPlan } from '../audit/effects.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import {
  decidePlace,
  refusedByOnceADay,
  type DecidedPlace,
  type EnrollRefusal,
  type PlaceRequest,
} from './decide-place.ts';
import type { PlannedPlace } from './enroll.rules.ts';
import { enrolled } from './enrollment.effects.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import { withoutTokenProblem } from './makeup.policy.ts';

export interface EnrollOutcome {
  readonly enrollmentId: string;
  /** The enrollment that it came from. */
  readonly fromId: string | null;
}

export interface EnrollPreviewFacts extends Omit<PlannedPlace, 'seasonId'> {
  readonly mayConfirm: boolean;
  readonly says: readonly Said[];
}

export type EnrollPlan = Plan<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>;
export type EnrollPerformed = Performed<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>;

const INSERT = statement(
  'enroll_insert',
  `insert into enrollment (account_id, id, student_id, class_id, season_id, type, starts_on, drops_on, overrides,
                           transferred_from, waited_at, created_at, drop_reason, drop_note)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** The write that makes a place. */
export function insertPlace(
  accountId: string,
  of: {
    id: string;
    studentId: string;
    classId: string;
    place: PlannedPlace;
    transferredFrom: string | null;
    /** Why it ends, if that is known already. */
    ending?: { readonly dropReason: string | null; readonly dropNote: string | null };
    now: Date;
  },
): EnrollPlan['writes'][number] {
  const { place } = of;
  return [
    INSERT,
    [
      accountId,
      of.id,
      of.studentId,
      of.classId,
      place.seasonId,
      place.type,
      place.startsOn,
      place.dropsOn,
      place.warnings.map(({ reason }) => reason),
      of.transferredFrom,
      place.type === EnrollmentType.WAIT ? of.now : null,
      of.now,
      of.ending?.dropReason ?? null,
      of.ending?.dropNote ?? null,
    ],
  ];
}

/** What a place means for later features; to wait means nothing to them. */
export async function planEnrolled(
  tx: Tx,
  { services, clock, viewer }: Context,
  {
    place,
    ...of
  }: { enrollmentId: string; studentId: string; classId: string; place: PlannedPlace },
): Promise<EffectPlan> {
  const { type, startsOn, dropsOn } = place;
  if (type === EnrollmentType.WAIT || startsOn === null)
    return { writes: [], targets: [], says: [] };
  const acting = { origin: originOf(viewer), clock, effects: services.effects };
  return services.effects.plan(tx, enrolled, { ...of, startsOn, dropsOn }, acting);
}

export const previewOf = (
  { place, mayConfirm }: DecidedPlace,
  says: readonly Said[] = [],
): EnrollPreviewFacts => ({ ...place, mayConfirm, says });

/** What the audit keeps of a place. */
export const auditedPlace = ({ type, startsOn, dropsOn, warnings }: PlannedPlace) => ({
  type,
  startsOn,
  dropsOn,
  overrides: warnings.map(({ reason }) => reason),
  enrollmentVersion: 1,
});

/** Gives a student a place in a class, of any type (rules E-7 to E-9). */
export function enroll(
  context: Context,
  request: PlaceRequest & { requestId?: string | null; dryRun: boolean },
): Promise<EnrollPerformed> {
  const { services, clock, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  return perform<EnrollOutcome, EnrollRefusal, EnrollPreviewFacts>(
    services,
    originOf(viewer),
    { verb: 'ENROLL', input, requestId, dryRun },
    async (tx): Promise<EnrollPlan | Refused<EnrollRefusal>> => {
      const problem = withoutTokenProblem(viewer, input.type);
      if (problem) return new Refused(problem);
      const decided = await decidePlace(tx, context, input, dryRun);
      if (decided instanceof Refused) return decided;
      const { place } = decided;
      const enrollmentId = newId();
      const { studentId, classId } = input;
      const joined = await planEnrolled(tx, context, { enrollmentId, studentId, classId, place });
      return {
        writes: [
          insertPlace(tx.accountId, {
            ...input,
            id: enrollmentId,
            place,
            transferredFrom: null,
            now: clock.now(),
          }),
          ...joined.writes,
        ],
        outcome: { enrollmentId, fromId: null },
        preview: previewOf(decided, joined.says),
        before: null,
        after: auditedPlace(place),
        targets: [
          ['ENROLLMENT', enrollmentId],
          ['STUDENT', studentId],
          ['CLASS', classId],
          ...joined.targets,
        ],
        refusedBy: refusedByOnceADay(decided),
      };
    },
  );
}
