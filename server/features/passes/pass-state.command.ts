import { statement, type Statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { holderOf, lineWrite, lockPass } from './managed-pass.queries.ts';
import { PassStateRefused, PassStateRefusalReason as Reason } from './manage.problems.ts';
import { HolderKind, PassEntryKind } from './pass.enums.ts';
import { left } from './pass.rules.ts';

/** The pass for everyone who holds it, or one student's row of it (rule P-3). */
interface OfPass {
  readonly passId: string;
  readonly holderId: string | null;
  readonly reason?: string | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export type SuspendRequest = OfPass & { readonly suspended: boolean };
export type DeleteRequest = OfPass;

export interface StateOutcome {
  readonly passId: string;
  readonly holderId: string | null;
}

export interface DeleteOutcome {
  readonly passId: string;
  readonly holderIds: readonly string[];
  readonly passIsGone: boolean;
}

/** Whom it concerns, and what is left on the pass; null is unlimited. */
export interface StatePreview {
  readonly title: string;
  readonly holderNames: readonly string[];
  readonly left: number | null;
  readonly passIsGone: boolean;
}

type StatePlan<Outcome> = Plan<Outcome, PassStateRefused, StatePreview>;

const mark = (table: 'pass' | 'pass_holder', column: 'suspended_at' | 'deleted_at'): Statement =>
  statement(
    `${table}_set_${column}`,
    `update ${table} set ${column} = $3${table === 'pass' ? ', version = version + 1' : ''}
     where account_id = $1 and id = $2`,
  );

const SUSPEND_PASS = mark('pass', 'suspended_at');
const SUSPEND_ROW = mark('pass_holder', 'suspended_at');
const DELETE_PASS = mark('pass', 'deleted_at');
const DELETE_ROW = mark('pass_holder', 'deleted_at');

const trimmed = (reason: string | null | undefined): string | null => reason?.trim() || null;

/** Suspends or unsuspends a pass for everyone, or a student's row of it for that student only. */
export function setPassSuspended(
  context: Context,
  request: SuspendRequest,
): Promise<Performed<StateOutcome, PassStateRefused, StatePreview>> {
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  const verb = request.suspended ? 'SUSPEND_PASS' : 'UNSUSPEND_PASS';
  return perform<StateOutcome, PassStateRefused, StatePreview>(
    context.services,
    origin,
    { verb, input, requestId, dryRun },
    async (tx): Promise<StatePlan<StateOutcome> | Refused<PassStateRefused>> => {
      const pass = await lockPass(tx, request.passId);
      const now = context.clock.now();
      const row = holderOf(pass, request.holderId);
      // A student pass and its one row are the same to everybody: the flag stands where lists look for it.
      const isWhole =
        pass.holderKind === HolderKind.STUDENT && (request.suspended || !row?.isSuspended);
      const holder = isWhole ? null : row;
      const whom = holder ? ` for ${holder.name}` : '';
      if ((holder ?? pass).isSuspended === request.suspended) {
        return new Refused(
          request.suspended
            ? new PassStateRefused(
                Reason.ALREADY_SUSPENDED,
                `“${pass.title}” is suspended${whom} already.`,
              )
            : new PassStateRefused(
                Reason.NOT_SUSPENDED,
                `“${pass.title}” is not suspended${whom}.`,
              ),
        );
      }
      const reason = trimmed(request.reason);
      const concerned = holder ? [holder] : pass.holders;
      return {
        writes: [
          [
            holder ? SUSPEND_ROW : SUSPEND_PASS,
            [tx.accountId, holder?.id ?? pass.id, request.suspended ? now : null],
          ],
          lineWrite(origin, {
            entryId: newId(),
            passId: pass.id,
            seq: pass.lastSeq + 1,
            kind: request.suspended ? PassEntryKind.SUSPEND : PassEntryKind.UNSUSPEND,
            studentId: holder?.studentId ?? null,
            reason,
            now,
          }),
        ],
        outcome: { passId: pass.id, holderId: row?.id ?? null },
        preview: previewOf(pass, concerned, false),
        before: { suspended: !request.suspended },
        after: { suspended: request.suspended, reason },
        targets: [
          ['PASS', pass.id],
          ...concerned.map((one) => ['STUDENT', one.studentId] as const),
        ],
      };
    },
  );
}

/**
 * Deletes a pass for good, or a student's row of it; with the last row the pass is gone too (rule P-4). The rows are
 * marked, and stay for the log and the audit.
 */
export function deletePass(
  context: Context,
  request: DeleteRequest,
): Promise<Performed<DeleteOutcome, PassStateRefused, StatePreview>> {
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  return perform<DeleteOutcome, PassStateRefused, StatePreview>(
    context.services,
    origin,
    { verb: 'DELETE_PASS', input, requestId, dryRun },
    async (tx): Promise<StatePlan<DeleteOutcome>> => {
      const pass = await lockPass(tx, request.passId);
      const now = context.clock.now();
      const holder = holderOf(pass, request.holderId);
      const concerned = holder ? [holder] : pass.holders;
      const passIsGone = concerned.length === pass.holders.length;
      const reason = trimmed(request.reason);
      const line = (seq: number, studentId: string | null) =>
        lineWrite(origin, {
          entryId: newId(),
          passId: pass.id,
          seq,
          kind: PassEntryKind.DELETE,
          studentId,
          reason,
          now,
        });
      return {
        writes: [
          ...(holder
            ? [
                [DELETE_ROW, [tx.accountId, holder.id, now]] as const,
                line(pass.lastSeq + 1, holder.studentId),
              ]
            : []),
          ...(passIsGone
            ? [
                [DELETE_PASS, [tx.accountId, pass.id, now]] as const,
                line(pass.lastSeq + (holder ? 2 : 1), null),
              ]
            : []),
        ],
        outcome: { passId: pass.id, holderIds: concerned.map(({ id }) => id), passIsGone },
        preview: previewOf(pass, concerned, passIsGone),
        before: { title: pass.title, used: pass.used, total: pass.total },
        after: { deleted: passIsGone ? 'pass' : 'row', reason },
        targets: [
          ['PASS', pass.id],
          ...concerned.map((one) => ['STUDENT', one.studentId] as const),
        ],
      };
    },
  );
}

const previewOf = (
  pass: { title: string; used: number; total: number | null },
  concerned: readonly { name: string }[],
  passIsGone: boolean,
): StatePreview => ({
  title: pass.title,
  holderNames: concerned.map(({ name }) => name),
  left: left(pass),
  passIsGone,
});
