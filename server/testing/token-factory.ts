import { Channel } from '../features/audit/channel.ts';
import { Token, TokenEntry, TokenProgram } from '../features/tokens/token.entities.ts';
import { TokenEntryKind, TokenOrigin } from '../features/tokens/token.enums.ts';
import type { Given, School } from './factories.ts';

const MADE_AT = new Date('2026-11-02T15:00:00Z');

export type GivenToken = Given<Token> & {
  /** In whose classes it can be used; none: in all. */
  readonly programIds?: readonly string[];
};

/** What decides where a token comes from, unless a test says so. */
function originOf({ classId, cancellationId }: GivenToken): TokenOrigin {
  if (cancellationId) return TokenOrigin.CANCELLATION;
  return classId ? TokenOrigin.ABSENCE : TokenOrigin.MANUAL;
}

/** With its first step, and the one that used it when it pays for a makeup. */
export async function makeToken(school: School, given: GivenToken): Promise<Token> {
  const { programIds = [], ...columns } = given;
  const studentId = given.studentId ?? (await school.student()).id;
  const isUsed = Boolean(given.makeupId);
  const token = await school.insert(Token, {
    origin: originOf(given),
    classId: null,
    date: given.classId ? '2026-11-02' : null,
    enrollmentId: null,
    cancellationId: null,
    counts: Boolean(given.classId) && !given.cancellationId,
    locationId: null,
    issuedOn: '2026-11-02',
    expires: null,
    comment: null,
    makeupId: null,
    requestedAt: null,
    revokedAt: null,
    deletedAt: null,
    createdAt: MADE_AT,
    version: isUsed ? 2 : 1,
    ...columns,
    studentId,
  });
  for (const programId of programIds)
    await school.insert(TokenProgram, { tokenId: token.id, programId });
  const step = { tokenId: token.id, expires: token.expires, note: null, byId: null, at: MADE_AT };
  await school.insert(TokenEntry, {
    ...step,
    ...{ no: 1, kind: TokenEntryKind.ISSUE, makeupId: null, channel: Channel.SYSTEM },
  });
  if (isUsed) {
    await school.insert(TokenEntry, {
      ...step,
      ...{ no: 2, makeupId: token.makeupId, channel: Channel.OFFICE_PORTAL },
      kind: token.requestedAt ? TokenEntryKind.REQUEST : TokenEntryKind.REDEEM,
    });
  }
  return token;
}
