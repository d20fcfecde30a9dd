import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { discreet } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import {
  enrollmentTransferred,
  type EnrollmentTransferred,
} from '../enrollments/enrollment.effects.ts';
import { meetingOn } from '../schedule/meeting.rules.ts';
import { MakeupRefusal as Reason } from './redeem.problems.ts';
import { loadMakeup } from './redeem.queries.ts';
import { makeupProblems } from './redeem.rules.ts';
import { TokenEntryKind, TokenStatus } from './token.enums.ts';
import { stepWrite } from './token.writes.ts';
import { SEE_TOKENS } from './tokens.access.ts';

/** The token that pays for an enrollment. Both classes are locked already. */
const LOCK = statement(
  'token_moved_lock',
  `select t.id, t.requested_at is not null as "isRequested", (select a.zone from account a where a.id = t.account_id) as zone
   from token t where t.makeup_id = $1 for no key update`,
);

const MOVE = statement(
  'token_moved',
  'update token set makeup_id = $3, version = version + 1 where account_id = $1 and id = $2',
);

/** What the token itself asks of its makeup; a place that is full or does not meet is for the transfer to refuse. */
const OF_TOKEN: ReadonlySet<Reason> = new Set([
  Reason.TOKEN_DELETED_PROGRAM,
  Reason.TOKEN_WRONG_LOCATION,
  Reason.TOKEN_WRONG_PROGRAM,
  Reason.AFTER_EXPIRY,
  Reason.BEYOND_HORIZON,
  Reason.IN_THE_PAST,
  Reason.WRONG_LEVEL,
  Reason.NOT_ENROLLED,
]);

const NOTHING: EffectPlan = { writes: [], targets: [], says: [] };

/** A token goes along with the makeup that it pays for, if it is good for the new one (rule M-8). */
async function moveToken(
  tx: Tx,
  { fromId, toId, studentId, classId, date }: EnrollmentTransferred,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  const [held] = await tx.query<{ id: string; isRequested: boolean; zone: string }>(LOCK, [fromId]);
  if (!held) return NOTHING;
  const now = clock.now();
  const today = dateInZone(now, held.zone);
  const asked = { studentId, classId, date, now, today, tokenId: held.id };
  const { token, student, candidate, settings } = await loadMakeup(tx, asked);
  if (!token || !student) return NOTHING;
  if (!candidate) throw notFound('class');
  const { facts } = candidate;
  const { zone } = facts.location;
  const [problem] = makeupProblems({
    ...{ channel: origin.channel, settings, student, date, now, mayGoWithout: true },
    // The makeup that it pays for now is not in its way.
    token: { ...token, status: TokenStatus.AVAILABLE, makeup: null, isRequested: false },
    class: { ...facts, zone },
    today: dateInZone(now, zone),
    meeting: meetingOn(facts, date),
    ...{ isEnrolled: false, openings: null, expectedAbsent: 0 },
  }).filter(({ reason }) => OF_TOKEN.has(reason));
  if (problem) {
    const message = 'A makeup token pays for this place, and cannot go along.';
    const fix = 'Delete the place, which frees the token, and enroll anew.';
    return {
      ...NOTHING,
      refused: RecordRefused.because(
        'M-8',
        RecordRefusal.NOT_ALLOWED,
        discreet(SEE_TOKENS, `${message} ${problem.message}`, message),
        discreet(SEE_TOKENS, problem.fix ?? fix, fix),
      ),
    };
  }
  const kind = held.isRequested ? TokenEntryKind.REQUEST : TokenEntryKind.REDEEM;
  const note = token.makeup ? `Moved from ${token.makeup.className}.` : null;
  return {
    writes: [
      [MOVE, [tx.accountId, held.id, toId]],
      stepWrite(origin, { kind, tokens: [{ id: held.id, makeupId: toId }], note, now }),
    ],
    targets: [['TOKEN', held.id]],
    says: ['The makeup token that pays for it moves along.'],
  };
}

export const tokensMoveAlong = implement(enrollmentTransferred, moveToken);
