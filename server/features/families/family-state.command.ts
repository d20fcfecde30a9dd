import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import {
  archivedRefusal,
  type FamilyOutcome,
  type FamilyPerformed,
  type FamilyPlan,
} from './change-family.command.ts';
import { lockFamily } from './family.queries.ts';

const SUSPEND = statement(
  'family_suspend',
  'update family set suspended_at = $3 where account_id = $1 and id = $2',
);

/** Keeps a family's customers from signing in, or lifts that (rule F-5). */
export function setFamilySuspended(
  context: Context,
  request: {
    id: string;
    suspended: boolean;
    reason?: string | null;
    requestId?: string | null;
    dryRun: boolean;
  },
): Promise<FamilyPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, suspended } = request;
  return perform<FamilyOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: suspended ? 'SUSPEND_FAMILY' : 'UNSUSPEND_FAMILY', input, requestId, dryRun },
    async (tx): Promise<FamilyPlan | Refused<RecordRefused>> => {
      const now = await lockFamily(tx, id);
      if (now.isArchived) return new Refused(archivedRefusal('family'));
      if (now.isSuspended === suspended)
        return new Refused(
          RecordRefused.because(
            'F-5',
            RecordRefusal.ALREADY_SO,
            suspended ? 'This family is suspended already.' : 'This family is not suspended.',
          ),
        );
      return {
        writes: [[SUSPEND, [tx.accountId, id, suspended ? context.clock.now() : null]]],
        outcome: { familyId: id },
        preview: { changed: ['isSuspended'], says: [] },
        before: { isSuspended: now.isSuspended },
        after: { isSuspended: suspended, reason: request.reason?.trim() || null },
        targets: [['FAMILY', id]],
      };
    },
  );
}
