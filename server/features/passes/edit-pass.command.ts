import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { expiresProblem, totalProblem } from './edit-pass.rules.ts';
import { editFacts, lineWrite, lockPass, type ManagedPass } from './managed-pass.queries.ts';
import type { PassEditRefused } from './manage.problems.ts';
import { PassEntryKind } from './pass.enums.ts';

interface OfPass {
  readonly passId: string;
  readonly reason?: string | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export type ChangeExpiresRequest = OfPass & {
  /** What the editor saw; left out, whatever it is. */
  readonly was?: LocalDate | null;
  /** Null is never. */
  readonly expires: LocalDate | null;
};

export type ChangeTotalRequest = OfPass & {
  readonly was?: number | null;
  /** Null is unlimited. */
  readonly total: number | null;
};

export interface EditOutcome {
  readonly passId: string;
}

export interface EditPreview {
  readonly used: number;
  readonly total: number | null;
  readonly expires: LocalDate | null;
}

type EditPlan = Plan<EditOutcome, PassEditRefused, EditPreview>;

const SET_EXPIRES = statement(
  'edit_expires',
  'update pass set expires = $3, version = version + 1 where account_id = $1 and id = $2',
);
const SET_TOTAL = statement(
  'edit_total',
  'update pass set total = $3, version = version + 1 where account_id = $1 and id = $2',
);

/** Changes the last day of a sold pass (rule P-13). */
export function changePassExpires(
  context: Context,
  request: ChangeExpiresRequest,
): Promise<Performed<EditOutcome, PassEditRefused, EditPreview>> {
  const { expires, was } = request;
  return edit(context, 'CHANGE_PASS_EXPIRES', request, (pass, zone) => {
    const problem = expiresProblem(editFacts(pass, pass.lastDates, zone), expires, was);
    if (problem) return problem;
    return {
      write: SET_EXPIRES,
      value: expires,
      kind: PassEntryKind.DATES,
      before: { expires: pass.expires },
      after: { expires },
      preview: { used: pass.used, total: pass.total, expires },
    };
  });
}

/** Changes how many punches a sold pass was given; what is used stays (rule P-14). */
export function changePassTotal(
  context: Context,
  request: ChangeTotalRequest,
): Promise<Performed<EditOutcome, PassEditRefused, EditPreview>> {
  const { total, was } = request;
  return edit(context, 'CHANGE_PASS_TOTAL', request, (pass, zone) => {
    const problem = totalProblem(editFacts(pass, pass.lastTotal, zone), total, was);
    if (problem) return problem;
    return {
      write: SET_TOTAL,
      value: total,
      kind: PassEntryKind.TOTAL,
      before: { total: pass.total },
      after: { total },
      preview: { used: pass.used, total, expires: pass.expires },
    };
  });
}

interface Change {
  readonly write: typeof SET_TOTAL;
  readonly value: unknown;
  readonly kind: PassEntryKind;
  readonly before: object;
  readonly after: object;
  readonly preview: EditPreview;
}

function edit(
  context: Context,
  verb: string,
  { requestId, dryRun, ...input }: OfPass,
  decide: (pass: ManagedPass, zone: string) => PassEditRefused | Change,
): Promise<Performed<EditOutcome, PassEditRefused, EditPreview>> {
  const { viewer, clock, services } = context;
  const origin = originOf(viewer);
  return perform<EditOutcome, PassEditRefused, EditPreview>(
    services,
    origin,
    { verb, input, requestId, dryRun },
    async (tx): Promise<EditPlan | Refused<PassEditRefused>> => {
      const pass = await lockPass(tx, input.passId);
      const change = decide(pass, viewer.account.zone);
      if ('rule' in change) return new Refused(change);
      const reason = input.reason?.trim() || null;
      return {
        writes: [
          [change.write, [tx.accountId, pass.id, change.value]],
          lineWrite(origin, {
            entryId: newId(),
            passId: pass.id,
            seq: pass.lastSeq + 1,
            kind: change.kind,
            reason,
            now: clock.now(),
          }),
        ],
        outcome: { passId: pass.id },
        preview: change.preview,
        before: change.before,
        after: { ...change.after, reason },
        targets: [
          ['PASS', pass.id],
          ...pass.holders.map(({ studentId }) => ['STUDENT', studentId] as const),
        ],
      };
    },
  );
}
