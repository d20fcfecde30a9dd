import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { readMarks } from '../settings/record-marks.ts';
import { auditedFamily, decideFamily } from './family-content.rules.ts';
import { familyForm } from './family.form.ts';
import { lockFamily } from './family.queries.ts';
import { updateFamily } from './family.writes.ts';

export interface FamilyOutcome {
  readonly familyId: string;
}

export type FamilyPerformed = Performed<FamilyOutcome, RecordRefused, ChangePreview>;
export type FamilyPlan = Plan<FamilyOutcome, RecordRefused, ChangePreview>;

export interface ChangeFamilyRequest {
  readonly id: string;
  readonly version: number;
  readonly input: object;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Nobody changes what is archived (rule F-8). */
export const archivedRefusal = (what: string): RecordRefused =>
  RecordRefused.because(
    'F-8',
    RecordRefusal.NOT_ALLOWED,
    `This ${what} is archived.`,
    `Restore the ${what} first.`,
  );

/** What was sent, without what was left out, which stays as it is. */
export const present = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Makes a family what its form says (rules F-3 to F-5). */
export function changeFamily(
  context: Context,
  request: ChangeFamilyRequest,
): Promise<FamilyPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, version } = request;
  return perform<FamilyOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_FAMILY', input, requestId, dryRun },
    async (tx): Promise<FamilyPlan | Refused<RecordRefused>> => {
      const now = await lockFamily(tx, id);
      if (now.version !== version) {
        const { zone } = context.account;
        return new Refused(
          await changedMeanwhile(tx, { rule: 'F-7', what: 'family', id, version, zone }),
        );
      }
      if (now.isArchived) return new Refused(archivedRefusal('family'));
      const { name, flagAlert } = now;
      const read = readForm(familyForm, { name, flagAlert, ...present(request.input) });
      if ('problems' in read) return new Refused(RecordRefused.fields('F-3', read.problems));
      const { content, problems } = decideFamily(read.values, now, newId);
      const marks = await readMarks(tx, 'FAMILY', id, read.values);
      const wrong = [...problems, ...marks.problems];
      if (wrong.length > 0) return new Refused(RecordRefused.fields('F-3', wrong));

      const before = { ...auditedFamily(now), ...marks.before };
      const after = { ...auditedFamily(content), ...marks.after };
      const changed = changedKeys(before, after);
      const isSame = changed.length === 0;
      return {
        writes: isSame ? [] : [...updateFamily(tx.accountId, id, content), ...marks.writes(id)],
        outcome: { familyId: id },
        preview: { changed, says: [] },
        before: { ...before, version },
        after: { ...after, version: isSame ? version : version + 1 },
        targets: [['FAMILY', id]],
      };
    },
  );
}
