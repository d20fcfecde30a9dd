import type { NewRow } from '../../db/row.ts';
import { Channel } from '../../features/audit/channel.ts';
import { TokenEntryKind, TokenOrigin } from '../../features/tokens/token.enums.ts';
import { Token, TokenEntry, TokenProgram } from '../../features/tokens/token.entities.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { idBy } from '../records/drawn.ts';
import { DEMO_ZONE } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';

/** A step of a token; the expiry is what it became with it, and stays until another step changes it. */
export interface DemoStep {
  readonly kind: TokenEntryKind;
  readonly at: Date;
  readonly byId: string | null;
  readonly note?: string;
  readonly makeupId?: string;
  readonly expires?: LocalDate | null;
}

export interface DemoToken {
  /** By which its id is drawn. */
  readonly key: string;
  readonly studentId: string;
  readonly missed?: {
    readonly classId: string;
    readonly date: LocalDate;
    readonly enrollmentId: string | null;
  };
  readonly locationId: string | null;
  readonly programId: string | null;
  readonly comment?: string;
  /** The last day that it began with; null is never. */
  readonly expires: LocalDate | null;
  readonly steps: readonly DemoStep[];
}

const { REDEEM, REQUEST, REVOKE } = TokenEntryKind;

/** The rows of tokens: what their steps have made of them. */
export function tokenTables(tokens: readonly DemoToken[]): Table[] {
  const told = tokens.map((token) => ({ token, id: idBy(`token ${token.key}`) }));
  return [
    rowsOf(
      Token,
      told.map(({ token, id }) => tokenRow(token, id)),
    ),
    rowsOf(
      TokenProgram,
      told.flatMap(({ token: { key, programId }, id }) =>
        programId ? [{ id: idBy(`token program ${key}`), tokenId: id, programId }] : [],
      ),
    ),
    rowsOf(
      TokenEntry,
      told.flatMap(({ token, id }) =>
        token.steps.map(({ kind, at, byId, note, makeupId }, index) => ({
          id: idBy(`token ${token.key} ${index}`),
          ...{ tokenId: id, no: index + 1, kind, at, byId },
          expires: expiresAfter(token, index),
          makeupId: makeupId ?? null,
          note: note ?? null,
          channel: Channel.OFFICE_PORTAL,
        })),
      ),
    ),
  ];
}

function tokenRow(
  { studentId, missed, locationId, comment, steps, ...token }: DemoToken,
  id: string,
): NewRow<Token> {
  const [issue] = steps;
  const last = steps.at(-1);
  if (!issue || !last) throw new Error('A token of the demo has no steps.');
  const isUsed = last.kind === REDEEM || last.kind === REQUEST;
  return {
    id,
    studentId,
    origin: missed ? TokenOrigin.ABSENCE : TokenOrigin.MANUAL,
    classId: missed?.classId ?? null,
    date: missed?.date ?? null,
    enrollmentId: missed?.enrollmentId ?? null,
    cancellationId: null,
    counts: missed !== undefined,
    locationId,
    issuedOn: dateInZone(issue.at, DEMO_ZONE),
    expires: expiresAfter(token, steps.length - 1, steps),
    comment: comment ?? null,
    makeupId: isUsed ? (last.makeupId ?? null) : null,
    requestedAt: last.kind === REQUEST ? last.at : null,
    revokedAt: last.kind === REVOKE ? last.at : null,
    deletedAt: null,
    version: steps.length,
    createdAt: issue.at,
  };
}

function expiresAfter(
  token: Pick<DemoToken, 'expires'> & Partial<Pick<DemoToken, 'steps'>>,
  index: number,
  steps = token.steps ?? [],
): LocalDate | null {
  const said = steps.slice(0, index + 1).findLast(({ expires }) => expires !== undefined);
  return said?.expires === undefined ? token.expires : said.expires;
}
