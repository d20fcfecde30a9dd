import type { Context } from '../../graphql/context.ts';
import { originOf } from './origin.ts';
import { perform } from './perform.ts';

/** Writes down what the request has read that must not be read unseen, one entry a verb. */
export async function writeReads(context: Context): Promise<void> {
  const { viewer } = context;
  // A colleague's view is read by somebody else, and the audit tells both.
  const after = viewer.seenBy ? { seenAs: viewer.staff.id } : null;
  for (const [verb, records] of context.auditedReads) {
    await perform(context.services, originOf(viewer), { verb, input: {} }, () =>
      Promise.resolve({
        writes: [],
        outcome: {},
        preview: null,
        before: null,
        after,
        targets: [...records].map((id) => ['STUDENT', id] as const),
      }),
    );
  }
}
