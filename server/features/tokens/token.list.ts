import { registerEnumType } from 'type-graphql';
import type { ListCondition, ListSpec } from '../../db/listing.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { TokenStatus } from './token.enums.ts';
import {
  isExpended,
  isLiveToken,
  needsProgramSql,
  pendingTokenIds,
  tokenEnds,
  tokenJoins,
  tokenJson,
  tokenStatusSql,
} from './token.sql.ts';

export enum TokenSort {
  EXPIRES = 'EXPIRES',
  ISSUED = 'ISSUED',
  STUDENT = 'STUDENT',
}

registerEnumType(TokenSort, {
  name: 'TokenSort',
  description: 'What a list of makeup tokens is sorted by.',
  valuesConfig: {
    EXPIRES: { description: 'The last day; what never expires comes last.' },
    ISSUED: { description: 'When it was made.' },
    STUDENT: { description: 'Last name of the student.' },
  },
});

const ENDS = tokenEnds('t');

/** `$1` is now. A search finds students, by all that rule F-2 names. */
const tokens: ListSpec = {
  name: 'tokens',
  table: 'token',
  joins: `join student s on s.id = t.student_id ${tokenJoins('t')}`,
  json: tokenJson('t', '$1'),
  where: isLiveToken('t'),
  filters: { ALL: null },
  sorts: {
    EXPIRES: { by: ENDS, type: 'date' },
    ISSUED: { by: 't.issued_on', type: 'date' },
    STUDENT: { by: 's.last_name', type: 'name', joined: true },
  },
  searchKind: 'STUDENT',
  searchesArchived: true,
  searchColumn: 'student_id',
  mostMatches: 1_000,
  plannedAnew: true,
};

/** For those who may not see families (see the students' list). */
const tokensByName: ListSpec = { ...tokens, name: 'tokens_by_name', searchKind: 'STUDENT_NAME' };

export const tokenList = (maySeeFamilies: boolean): ListSpec =>
  maySeeFamilies ? tokens : tokensByName;

/** What the list may be narrowed by; all that are given must hold. */
export interface TokenFilters {
  readonly status?: readonly TokenStatus[] | null;
  readonly locationId?: string | null;
  readonly programId?: string | null;
  readonly needsProgram?: boolean | null;
  readonly expiresFrom?: LocalDate | null;
  readonly expiresTo?: LocalDate | null;
}

/** The filters as conditions. */
export function tokenConditions(filters: TokenFilters, now: Date): ListCondition[] {
  const { status, locationId, programId, needsProgram, expiresFrom, expiresTo } = filters;
  const conditions: (ListCondition['sql'] | null)[] = [
    ...(status && status.length > 0 ? statusIs(status, now) : []),
    locationId ? (add) => `t.location_id = ${add(locationId)}::uuid` : null,
    programId
      ? (add) =>
          `t.id in (select q.token_id from token_program q where q.program_id = ${add(programId)}::uuid)`
      : null,
    needsProgram === true
      ? () => `t.id in (
          select q.token_id from token_program q join program p on p.id = q.program_id where p.deleted_at is not null)
        and ${needsProgramSql('t')} and not ${isExpended('t', '$1')}`
      : null,
    needsProgram === false
      ? () => `not (${needsProgramSql('t')} and not ${isExpended('t', '$1')})`
      : null,
    expiresFrom ? (add) => `${ENDS} >= ${add(expiresFrom)}::date` : null,
    expiresTo ? (add) => `${ENDS} <= ${add(expiresTo)}::date` : null,
  ];
  return conditions.filter((sql) => sql !== null).map((sql) => ({ sql }));
}

/** Exactly these, and what follows from it and an index can serve: today is a day earlier or later at most. */
function statusIs(statuses: readonly TokenStatus[], now: Date): ListCondition['sql'][] {
  const day = dateInZone(now, 'UTC');
  const only = (...allowed: TokenStatus[]) => statuses.every((one) => allowed.includes(one));
  const { AVAILABLE, EXPIRED, PENDING, EXPENDED } = TokenStatus;
  const bounds: (ListCondition['sql'] | null)[] = [
    only(AVAILABLE, EXPIRED) ? () => 't.makeup_id is null' : null,
    only(PENDING, EXPENDED) ? () => 't.makeup_id is not null' : null,
    only(AVAILABLE) ? (add) => `${ENDS} >= ${add(addDays(day, -1))}::date` : null,
    only(EXPIRED) ? (add) => `${ENDS} <= ${add(addDays(day, 1))}::date` : null,
    only(PENDING)
      ? (add) => `t.id in (${pendingTokenIds(`${add(addDays(day, -1))}::date`)})`
      : null,
    // No makeup is after the last day of its token; only a request may stay undecided for longer.
    only(AVAILABLE, PENDING) && !only(AVAILABLE)
      ? (add) => `(${ENDS} >= ${add(addDays(day, -1))}::date or t.requested_at is not null)`
      : null,
    (add) => `${tokenStatusSql('t', '$1')} = any (${add([...statuses])}::text[])`,
  ];
  return bounds.filter((sql) => sql !== null);
}
