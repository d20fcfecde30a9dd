import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput, notFound } from '../../graphql/errors.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { auditedPlace, insertPlace, planEnrolled } from '../enrollments/enroll.command.ts';
import { HOLD_STUDENT, LOCK_CLASS } from '../enrollments/enroll.queries.ts';
import type { PlannedPlace } from '../enrollments/enroll.rules.ts';
import { EnrollmentType, EnrollmentWarningReason } from '../enrollments/enrollment.enums.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import { makeupFacts, mayConfirm } from './makeup-classes.ts';
import {
  MakeupRefusal as Reason,
  MakeupRefused,
  type MakeupProblemFacts,
} from './redeem.problems.ts';
import { loadMakeup } from './redeem.queries.ts';
import { alreadyEnrolled } from './redeem-class.rules.ts';
import type { MakeupFacts } from './redeem.facts.ts';
import { isOnlyAsked, isOverridable, makeupProblems } from './redeem.rules.ts';
import { TokenEntryKind } from './token.enums.ts';
import { stepWrite, useWrite } from './token.writes.ts';

export interface RedeemRequest {
  readonly studentId: string;
  /** Null: without a token (rule M-11). */
  readonly tokenId: string | null;
  readonly classId: string;
  readonly date: LocalDate;
  readonly confirmed: readonly EnrollmentWarningReason[];
  readonly asRequest: boolean;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface RedeemOutcome {
  readonly enrollmentId: string;
  readonly tokenId: string | null;
}

export interface RedeemPreview {
  readonly className: string;
  readonly date: LocalDate;
  readonly slots: readonly TimeslotFacts[];
  readonly expires: LocalDate | null;
  readonly says: readonly Said[];
  readonly warnings: readonly MakeupProblemFacts[];
}

type RedeemPlan = Plan<RedeemOutcome, MakeupRefused, RedeemPreview>;
/** With what was done, unless an earlier request did it. */
type RedeemPerformed = Performed<RedeemOutcome, MakeupRefused, RedeemPreview> & {
  readonly says: readonly Said[];
};

/** The rolls of the date before the token, as everything that earns tokens locks them (rule M-3). */
const LOCK_ROLLS = statement(
  'redeem_lock_rolls',
  'select 1 from occurrence where event_id = $1 and date = $2 order by id for no key update',
);
const LOCK_TOKEN = statement(
  'redeem_lock_token',
  'select 1 from token where id = $1 for no key update',
);

/** Makes a MAKEUP enrollment of one date, which a token pays for, or asks for it (rules M-9 to M-11). */
export async function redeemToken(
  context: Context,
  request: RedeemRequest,
): Promise<RedeemPerformed> {
  const { services, viewer } = context;
  const origin = originOf(viewer);
  const { requestId, dryRun, ...input } = request;
  const { studentId, classId, tokenId, date } = input;
  if (input.asRequest && tokenId === null)
    throw badInput('Only with a token can a makeup be asked for.', 'input.asRequest');
  let says: readonly Said[] = [];

  const performed = await perform<RedeemOutcome, MakeupRefused, RedeemPreview>(
    services,
    origin,
    { verb: 'REDEEM_TOKEN', input, requestId, dryRun },
    async (tx): Promise<RedeemPlan | Refused<MakeupRefused>> => {
      const enrollmentId = newId();
      const joined = await lockAndJoin(tx, context, { ...input, enrollmentId });
      // After the locks: whoever waited for another sees what that one wrote.
      const now = context.clock.now();
      const today = dateInZone(now, context.account.zone);
      const loaded = await loadMakeup(tx, { ...input, now, today });
      const { student, token, candidate } = loaded;
      if (!student) throw notFound('student');
      if (!candidate) throw notFound('class');
      if (tokenId !== null && !token) throw notFound('makeup token');

      const facts = makeupFacts(viewer, loaded, student, candidate, { date, now });
      const problems = makeupProblems(facts);
      const refusal = refusalOf(context, problems, { ...input, dryRun });
      if (refusal) return new Refused(refusal);

      const place = placeOf(date, problems);
      const isAsked = isOnlyAsked(facts, input.asRequest);
      const requestedAt = isAsked ? now : null;
      const makeup = { id: enrollmentId, studentId, classId, place, transferredFrom: null, now };
      const kind = isAsked ? TokenEntryKind.REQUEST : TokenEntryKind.REDEEM;
      says = [...sayMakeup(facts, isAsked), ...joined.says];
      return {
        writes: [
          insertPlace(tx.accountId, makeup),
          ...joined.writes,
          ...(token
            ? [
                useWrite(tx.accountId, token.id, enrollmentId, requestedAt),
                stepWrite(origin, {
                  ...{ kind, now, tokens: [{ id: token.id, makeupId: enrollmentId }] },
                }),
              ]
            : []),
        ],
        outcome: { enrollmentId, tokenId },
        preview: {
          className: facts.class.name,
          date,
          slots: facts.meeting.timeslots,
          expires: token?.expires ?? null,
          says,
          warnings: problems,
        },
        before: null,
        after: {
          ...auditedPlace(place),
          date,
          asked: isAsked ? 'to be approved' : null,
          ...(token && { tokenVersion: token.version + 1 }),
        },
        targets: [
          ...(token ? [['TOKEN', token.id] as const] : []),
          ['ENROLLMENT', enrollmentId],
          ['STUDENT', studentId],
          ['CLASS', classId],
          ...joined.targets,
        ],
        // The lock on the class makes this impossible for two makeups; a place made another way meets the constraint.
        refusedBy: (constraint) =>
          constraint === 'enrollment_once_a_day' ? new MakeupRefused(alreadyEnrolled(facts)) : null,
      };
    },
  );
  return { ...performed, says };
}

/** Class, student, rolls, then the token; and what the place means for the rolls of the date. */
async function lockAndJoin(
  tx: Tx,
  context: Context,
  of: Pick<RedeemRequest, 'studentId' | 'classId' | 'tokenId' | 'date'> & { enrollmentId: string },
) {
  tx.send(LOCK_CLASS, [of.classId]);
  tx.send(HOLD_STUDENT, [of.studentId]);
  tx.send(LOCK_ROLLS, [of.classId, of.date]);
  const joined = await planEnrolled(tx, context, { ...of, place: placeOf(of.date, []) });
  if (of.tokenId !== null) await tx.query(LOCK_TOKEN, [of.tokenId]);
  return joined;
}

const placeOf = (date: LocalDate, overridden: readonly MakeupProblemFacts[]): PlannedPlace => ({
  type: EnrollmentType.MAKEUP,
  startsOn: date,
  dropsOn: date,
  seasonId: null,
  warnings: overridden.map(({ reason, message }) => ({
    reason: EnrollmentWarningReason[reason as keyof typeof EnrollmentWarningReason],
    message,
  })),
  openings: null,
});

/** What stops it: rules that nobody sets aside, and restrictions that nobody has confirmed who may. */
function refusalOf(
  { viewer }: Context,
  problems: readonly MakeupProblemFacts[],
  { confirmed, dryRun }: Pick<RedeemRequest, 'confirmed' | 'dryRun'>,
): MakeupRefused | null {
  const [first] = problems;
  if (!first) return null;
  const may = mayConfirm(viewer, problems);
  const { channel } = viewer.origin;
  const named = new Set<string>(confirmed);
  const isConfirmed = problems.every((one) => isOverridable(channel, one) && named.has(one.reason));
  // A dry run tells what would have to be confirmed, to whoever may.
  if (may && (isConfirmed || dryRun)) return null;
  return isConfirmed
    ? new MakeupRefused(overrideNotPermitted)
    : new MakeupRefused(first, problems, may);
}

const overrideNotPermitted: MakeupProblemFacts = {
  reason: Reason.OVERRIDE_NOT_PERMITTED,
  rule: 'E-9',
  message: 'You may not set aside what stops this makeup.',
  fix: 'Ask somebody who has the permission to override restrictions.',
};

function sayMakeup({ student, class: of, date, token }: MakeupFacts, isAsked: boolean): string[] {
  const when = `${of.name} on ${sayDate(date)}`;
  if (isAsked)
    return [`A makeup of ${student.firstName} in ${when} is asked for. The seat is held.`];
  return [
    `${student.firstName} has a makeup in ${when}.`,
    token ? 'The makeup token pays for it.' : 'No makeup token pays for it.',
  ];
}
