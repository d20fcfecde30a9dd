import type { Context } from '../../graphql/context.ts';
import { originOf } from './origin.ts';
import { perform } from './perform.ts';

/** Writes down what the request has read that must not be read unseen, one entry a verb. */
export async function writeReads(context: Context): Promise<void> {
  for (const [verb, records] of context.auditedReads) {
    await perform(context.services, originOf(context.viewer), { verb, input: {} }, () =>
      Promise.resolve({
        writes: [],
        outcome: {},
        preview: null,
        before: null,
        after: null,
        targets: [...records].map((id) => ['STUDENT', id] as const),
      }),
    );
  }
}
