import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import type { Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { readClass } from './save-class.ts';

export interface ClassOutcome {
  readonly classId: string;
}

/** What a change would do, in the fields of `ChangePreview`. */
export interface Told {
  readonly changed: readonly string[];
  readonly says: readonly Said[];
}

export type ClassPlan = Plan<ClassOutcome, RecordRefused, Told>;
export type ClassPerformed = Performed<ClassOutcome, RecordRefused, Told>;

/** Makes a class (rule S-7). */
export function createClass(
  context: Context,
  request: { input: object; requestId?: string | null; dryRun: boolean },
): Promise<ClassPerformed> {
  const { requestId, dryRun, input } = request;
  return perform<ClassOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb: 'CREATE_CLASS', input, requestId, dryRun },
    async (tx): Promise<ClassPlan | Refused<RecordRefused>> => {
      const id = newId();
      const instant = context.clock.now();
      const read = await readClass(tx, input, { id, now: null, instant, changesFrom: null });
      if (read instanceof RecordRefused) return new Refused(read);
      return {
        writes: read.writes,
        outcome: { classId: id },
        preview: { changed: read.changed, says: [] },
        before: null,
        after: read.after,
        targets: [['CLASS', id]],
      };
    },
  );
}
