import type { Context } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { toldBefore } from './pass-type-changes.rules.ts';
import { readForm, slugTaken, type PassTypeForm } from './pass-type-input.ts';
import { PassTypeRefused } from './pass-type.problems.ts';
import { saveWrites } from './pass-type.writes.ts';

export interface PassTypeOutcome {
  readonly typeId: string;
}

export interface PassTypePreviewFacts {
  readonly slug: string;
  readonly soldCount: number;
  readonly familyCount: number;
  readonly changed: readonly string[];
  readonly toldBefore: string;
}

type SavePlan = Plan<PassTypeOutcome, PassTypeRefused, PassTypePreviewFacts>;
export type PassTypePerformed = Performed<PassTypeOutcome, PassTypeRefused, PassTypePreviewFacts>;

/** Sets up a kind of pass that the school sells (rule P-8). */
export function createPassType(
  context: Context,
  request: { form: PassTypeForm; requestId?: string | null; dryRun: boolean },
): Promise<PassTypePerformed> {
  const { form, requestId, dryRun } = request;
  return perform<PassTypeOutcome, PassTypeRefused, PassTypePreviewFacts>(
    context.services,
    originOf(context.viewer),
    { verb: 'CREATE_PASS_TYPE', input: form, requestId, dryRun },
    async (tx): Promise<SavePlan | Refused<PassTypeRefused>> => {
      const read = await readForm(tx, form, null);
      if (read instanceof PassTypeRefused) return new Refused(read);
      const { content, image } = read;
      const { slug } = content;
      const outcome = { typeId: newId() };
      return {
        writes: saveWrites(tx.accountId, { ...outcome, number: 1, content, image, moved: [] }),
        outcome,
        preview: {
          slug,
          soldCount: 0,
          familyCount: 0,
          changed: [],
          toldBefore: toldBefore({ passes: 0, families: 0 }, [], false),
        },
        before: null,
        after: { slug, ...content.terms, limits: content.limits, hasImage: Boolean(image) },
        targets: [['PASS_TYPE', outcome.typeId]],
        refusedBy: (constraint) => slugTaken(constraint, slug),
      };
    },
  );
}
