import { statement } from '../../db/statement.ts';
import { newId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { EffectPlan } from '../audit/effects.ts';
import type { Origin } from '../audit/perform.ts';
import { TokenEntryKind, type TokenOrigin } from './token.enums.ts';
import { stepWrite } from './token.writes.ts';

type Write = EffectPlan['writes'][number];

/** A token for a class that was missed or is not held. */
export interface NewToken {
  readonly id: string;
  readonly studentId: string;
  readonly enrollmentId: string | null;
  readonly classId: string;
  readonly date: LocalDate;
  readonly locationId: string;
  readonly programId: string;
  readonly issuedOn: LocalDate;
  readonly expires: LocalDate | null;
}

/** What is the same of all that are made together. */
export interface Issue {
  readonly origin: TokenOrigin;
  readonly cancellationId: string | null;
  readonly counts: boolean;
  readonly comment: string | null;
  readonly at: Date;
}

/** There may be one by now where somebody else was quicker; that is enough. */
const INSERT = statement(
  'tokens_insert',
  `with made as (
     insert into token (account_id, id, student_id, origin, class_id, date, enrollment_id, cancellation_id, counts,
                        location_id, issued_on, expires, comment, created_at)
     select $1, k.id, k.student_id, $11, k.class_id, k.date, k.enrollment_id, $12, $13, k.location_id, k.issued_on, k.expires,
       $15, $16
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::uuid[], $7::uuid[], $8::date[], $14::date[])
       as k (id, student_id, class_id, date, enrollment_id, location_id, expires, issued_on)
     on conflict (account_id, student_id, class_id, date) where class_id is not null and revoked_at is null do nothing
     returning account_id, id)
   insert into token_program (account_id, id, token_id, program_id)
   select made.account_id, p.id, made.id, p.program_id
   from unnest($2::uuid[], $9::uuid[], $10::uuid[]) as p (token_id, id, program_id) join made on made.id = p.token_id`,
);

/** Tokens with their programs and the first step of their stories. */
export function issueWrites(origin: Origin, tokens: readonly NewToken[], issue: Issue): Write[] {
  if (tokens.length === 0) return [];
  const insert: Write = [
    INSERT,
    [
      origin.accountId,
      tokens.map(({ id }) => id),
      tokens.map(({ studentId }) => studentId),
      tokens.map(({ classId }) => classId),
      tokens.map(({ date }) => date),
      tokens.map(({ enrollmentId }) => enrollmentId),
      tokens.map(({ locationId }) => locationId),
      tokens.map(({ expires }) => expires),
      tokens.map(() => newId()),
      tokens.map(({ programId }) => programId),
      ...[issue.origin, issue.cancellationId, issue.counts],
      tokens.map(({ issuedOn }) => issuedOn),
      ...[issue.comment, issue.at],
    ],
  ];
  return [insert, stepWrite(origin, { kind: TokenEntryKind.ISSUE, tokens, now: issue.at })];
}

const REVOKE = statement(
  'tokens_revoke',
  `update token set revoked_at = $3, version = version + 1
   where account_id = $1 and id = any ($2::uuid[]) and makeup_id is null`,
);

/** Tokens that nobody has used are taken back, with a sentence in their stories. They are locked. */
export function revokeWrites(
  origin: Origin,
  tokens: readonly { readonly id: string }[],
  { note, at }: { readonly note: string; readonly at: Date },
): Write[] {
  if (tokens.length === 0) return [];
  return [
    [REVOKE, [origin.accountId, tokens.map(({ id }) => id), at]],
    stepWrite(origin, { kind: TokenEntryKind.REVOKE, tokens, note, now: at }),
  ];
}

const ADOPT = statement(
  'tokens_adopt',
  `update token set cancellation_id = $3, version = version + 1 where account_id = $1 and id = any ($2::uuid[])`,
);

/**
 * Tokens of absences from a date that is cancelled now are owed for that from now on; without a cancellation, for the
 * absence again. All else stays.
 */
export function adoptWrites(
  origin: Origin,
  tokens: readonly { readonly id: string }[],
  { cancellationId, at }: { readonly cancellationId: string | null; readonly at: Date },
): Write[] {
  if (tokens.length === 0) return [];
  const note =
    cancellationId === null
      ? 'The class was held after all; the token is for the absence again.'
      : 'The class was cancelled; the token is for that now.';
  return [
    [ADOPT, [origin.accountId, tokens.map(({ id }) => id), cancellationId]],
    stepWrite(origin, { kind: TokenEntryKind.EDIT, tokens, note, now: at }),
  ];
}

const RECALL = statement(
  'tokens_recall',
  `update token set recalled_at = $3
   where account_id = $1 and id = any ($2::uuid[]) and (recalled_at is null) <> ($3::timestamptz is null)`,
);

/** Tokens in use that go when their makeups do (rule M-8); or not any more, without an instant. They are locked. */
export const recallWrites = (
  accountId: string,
  tokens: readonly { readonly id: string }[],
  at: Date | null,
): Write[] => (tokens.length === 0 ? [] : [[RECALL, [accountId, tokens.map(({ id }) => id), at]]]);

/** In order: whoever plans the same at once waits, and must not be waited for. */
const PLAN = statement(
  'evaluations_plan',
  `insert into evaluation (account_id, id, class_id, date, due_at)
   select $1, k.* from unnest($2::uuid[], $3::uuid[], $4::date[], $5::timestamptz[]) as k (id, class_id, date, due_at)
   order by k.class_id, k.date, k.due_at
   on conflict (account_id, class_id, date, due_at) do nothing`,
);

/** Looks at a date of a class again, then (rule M-3). */
export const planEvaluations = (
  accountId: string,
  due: readonly { readonly classId: string; readonly date: LocalDate; readonly dueAt: Date }[],
): Write[] =>
  due.length === 0
    ? []
    : [
        [
          PLAN,
          [
            ...[accountId, due.map(() => newId())],
            due.map(({ classId }) => classId),
            due.map(({ date }) => date),
            due.map(({ dueAt }) => dueAt),
          ],
        ],
      ];
