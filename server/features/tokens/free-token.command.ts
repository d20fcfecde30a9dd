import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { type RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate } from '../../shared/local-date.ts';
import { discreet, wordsFor } from '../../shared/said.ts';
import { SEE_ATTENDANCE } from '../attendance/attendance.access.ts';
import { removal } from '../enrollments/end-enrollment.command.ts';
import { enrollmentsRemoved } from '../enrollments/enrollment.effects.ts';
import { lockSchedule } from '../schedule/cancellation.queries.ts';
import { meetingOn } from '../schedule/meeting.rules.ts';
import {
  deleteProblem,
  notHeldProblem,
  requestProblem,
  resetProblem,
  sayVisit,
} from './edit-token.rules.ts';
import {
  audited,
  changeHeld,
  nameOf,
  type Decided,
  type Held,
  type TokenRequest,
  type TokensPerformed,
} from './held-token.ts';
import { TokenEntryKind } from './token.enums.ts';
import { stepWrite, useWrite } from './token.writes.ts';

const DELETE = statement(
  'token_delete',
  'update token set deleted_at = $3, version = version + 1 where account_id = $1 and id = $2',
);

/** Whether a student is recorded as having been at a class on a date; its class is locked, and so are its rolls. */
const ATTENDED = statement(
  'makeup_attended',
  `select 1 from occurrence o join mark m on m.occurrence_id = o.id
   where o.event_id = $1 and o.date = $2 and m.student_id = $3 and m.status is not null
     and m.status not in ('ABSENT', 'EXCUSED') limit 1`,
);

/** Deletes a token that pays for nothing, for good; its row stays, so that its absence earns no other (rule M-7). */
export function deleteToken(context: Context, request: TokenRequest): Promise<TokensPerformed> {
  const of = { verb: 'DELETE_TOKEN', input: {}, rule: 'M-7' };
  return changeHeld(context, of, request, ({ tx, token, origin, now }) => {
    const problem = deleteProblem(token);
    if (problem) return Promise.resolve(problem);
    return Promise.resolve({
      writes: [
        [DELETE, [tx.accountId, token.id, now]],
        stepWrite(origin, { kind: TokenEntryKind.DELETE, tokens: [token], now }),
      ],
      changed: [],
      says: [`A makeup token of ${nameOf(token)} is deleted for good.`],
      after: { isDeleted: true },
    });
  });
}

/** Takes the makeup of a token away, and frees the token with the expiry it had (rule M-7). */
export function resetToken(context: Context, request: TokenRequest): Promise<TokensPerformed> {
  const of = { verb: 'RESET_TOKEN', input: {}, rule: 'M-7', withMakeup: true } as const;
  return changeHeld(context, of, request, (held) => {
    const problem = resetProblem(held.token);
    return problem ? Promise.resolve(problem) : withoutMakeup(context, held, null);
  });
}

/** Denies a makeup that was asked for: its seat and its token are free again (rule M-9). */
export function denyMakeup(
  context: Context,
  request: TokenRequest & { reason: string | null },
): Promise<TokensPerformed> {
  const reason = request.reason?.trim() || null;
  const of = { verb: 'DENY_MAKEUP', input: { reason }, rule: 'M-9', withMakeup: true } as const;
  return changeHeld(context, of, request, (held) => {
    const problem = requestProblem(held.token, false);
    return problem ? Promise.resolve(problem) : withoutMakeup(context, held, { reason });
  });
}

/** Lets a makeup that was asked for be one; the seat was held (rule M-9). */
export function approveMakeup(context: Context, request: TokenRequest): Promise<TokensPerformed> {
  const of = { verb: 'APPROVE_MAKEUP', input: {}, rule: 'M-9', withMakeup: true } as const;
  return changeHeld(context, of, request, async ({ tx, token, today, origin, now }) => {
    const problem = requestProblem(token, true);
    if (problem) return problem;
    const { id, makeup } = token;
    if (!makeup) throw new Error('A request without a makeup.');
    const schedule = await lockSchedule(tx, makeup.classId, makeup.date);
    // What a class that is not offered any more has held before was held.
    const isActive = schedule.isActive || makeup.date < today;
    const notHeld = notHeldProblem(token, meetingOn({ ...schedule, isActive }, makeup.date));
    if (notHeld) return notHeld;
    const step = { kind: TokenEntryKind.APPROVE, tokens: [{ id, makeupId: makeup.enrollmentId }] };
    return {
      writes: [
        useWrite(tx.accountId, id, makeup.enrollmentId, null),
        stepWrite(origin, { ...step, now }),
      ],
      changed: [],
      says: [`The makeup in ${makeup.className} on ${sayDate(makeup.date)} is approved.`],
      after: { ...audited(token), makeup: makeup.className, date: makeup.date },
      targets: [
        ['ENROLLMENT', makeup.enrollmentId],
        ['CLASS', makeup.classId],
      ],
    };
  });
}

/** The enrollment goes, unless it has gone, with all that hangs on it; the token is freed among that (rule M-8). */
async function withoutMakeup(
  context: Context,
  { tx, token, origin, now }: Held,
  denied: { reason: string | null } | null,
): Promise<Decided | RecordRefused> {
  const { id, makeup } = token;
  if (!makeup) throw new Error('A token that is used has a makeup.');
  const { enrollmentId, classId, className, date } = makeup;
  const { effects } = context.services;
  const removed = await effects.plan(
    tx,
    enrollmentsRemoved,
    { enrollmentIds: [enrollmentId], punches: 'RETURN', denied },
    { origin, clock: context.clock, effects },
  );
  if (removed.refused) return removed.refused;
  const attended = await tx.query(ATTENDED, [classId, date, token.studentId]);
  return {
    changed: [],
    after: { makeup: className, date, reason: denied?.reason ?? null },
    writes: [...(makeup.isRemoved ? [] : [removal(enrollmentId, now)]), ...removed.writes],
    says: [
      ...(makeup.isRemoved
        ? []
        : [`The makeup in ${className} on ${sayDate(date)} is taken away.`]),
      ...(attended.length === 0
        ? []
        : [discreet([SEE_ATTENDANCE], sayVisit(nameOf(token), token), null)]),
      // Whose token it is stands wherever this is read.
      ...removed.says.map((one) => wordsFor(one, () => false)).filter((one) => one !== null),
    ],
    targets: [
      ['ENROLLMENT', enrollmentId],
      ['CLASS', classId],
      ...removed.targets.filter(([, record]) => record !== id),
    ],
  };
}
