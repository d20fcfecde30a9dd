import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { dateInZone, sayDate, timeInZone } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Plan } from '../audit/perform.ts';
import type {
  PassTypeOutcome,
  PassTypePerformed,
  PassTypePreviewFacts,
} from './create-pass-type.command.ts';
import type { HolderKind } from './pass.enums.ts';
import {
  changedTerms,
  changedWords,
  listed,
  toldBefore,
  type PassTypeContent,
} from './pass-type-changes.rules.ts';
import { readForm, slugTaken, type PassTypeForm } from './pass-type-input.ts';
import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';
import {
  earlierTerms,
  lastChange,
  lockPassType,
  lockSold,
  soldNumbers,
  type SoldNumbers,
} from './pass-type.queries.ts';
import type { PassTypeWithLimits } from './pass-type.sql.ts';
import { saveWrites } from './pass-type.writes.ts';

export interface ChangeRequest {
  readonly id: string;
  /** Number of the terms that the editor saw. */
  readonly version: number;
  readonly form: PassTypeForm;
  readonly applyToSold: boolean;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

type ChangePlan = Plan<PassTypeOutcome, PassTypeRefused, PassTypePreviewFacts>;

/** Gives a type new terms. Sold passes keep theirs unless it is asked otherwise (rule P-8). */
export function changePassType(
  context: Context,
  request: ChangeRequest,
): Promise<PassTypePerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, form, applyToSold } = request;
  return perform<PassTypeOutcome, PassTypeRefused, PassTypePreviewFacts>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_PASS_TYPE', input, requestId, dryRun },
    async (tx): Promise<ChangePlan | Refused<PassTypeRefused>> => {
      const now = await lockPassType(tx, id);
      if (!now) throw notFound('pass type');
      if (now.version !== request.version)
        return new Refused(await changedMeanwhile(tx, context, now, request.version));
      const read = await readForm(tx, form, now.slug);
      if (read instanceof PassTypeRefused) return new Refused(read);
      const { content, image } = read;
      const today = dateInZone(context.clock.now(), context.account.zone);
      const [sold] = (await soldNumbers(tx, [id], today)) as [SoldNumbers];
      const passes = applyToSold ? await lockSold(tx, id) : [];
      const problem = soldProblem(content, sold, passes);
      if (problem) return new Refused(problem);

      const before: PassTypeContent = { slug: now.slug, terms: now, limits: now.limits };
      const isImageNew = image === null ? now.hasImage : image !== undefined;
      const changed = changedWords(before, content, isImageNew);
      const moved = passes.map((pass) => pass.id);
      const number = now.version + 1;
      return {
        writes: saveWrites(tx.accountId, { typeId: id, number, content, image, moved }),
        outcome: { typeId: id },
        preview: {
          slug: content.slug,
          soldCount: sold.passes,
          familyCount: sold.families,
          changed,
          toldBefore: toldBefore(sold, changed, applyToSold),
        },
        before: { version: now.version, ...excerpt(before, content, before) },
        after: { version: number, changed, applyToSold, ...excerpt(before, content, content) },
        targets: [['PASS_TYPE', id], ...moved.map((pass) => ['PASS', pass] as const)],
        refusedBy: (constraint) => slugTaken(constraint, content.slug),
      };
    },
  );
}

/** What differs between two, as one of them says it. */
function excerpt(before: PassTypeContent, after: PassTypeContent, of: PassTypeContent): object {
  return {
    slug: of.slug,
    limits: of.limits,
    ...Object.fromEntries(
      changedTerms(before.terms, after.terms).map((key) => [key, of.terms[key]]),
    ),
  };
}

/** What the passes that are sold already do not allow; those that would move may be of any earlier terms. */
function soldProblem(
  { terms }: PassTypeContent,
  sold: SoldNumbers,
  moving: readonly { holderKind: HolderKind }[],
): PassTypeRefused | null {
  if (terms.maxIssued !== null && terms.maxIssued < sold.passes) {
    return new PassTypeRefused(
      'maxIssued',
      Reason.BELOW_SOLD,
      'P-11',
      `${sold.passes} passes of this type are sold.`,
      `Write ${sold.passes} or more.`,
    );
  }
  if (moving.some(({ holderKind }) => holderKind !== terms.holderKind)) {
    return new PassTypeRefused(
      'holderKind',
      Reason.HOLDERS_DIFFER,
      'P-8',
      'Sold passes cannot change from families to students or back.',
      'Leave the sold passes as they are.',
    );
  }
  return null;
}

/** Who was faster, and what it was. */
async function changedMeanwhile(
  tx: Tx,
  { account }: Context,
  now: PassTypeWithLimits,
  seen: number,
): Promise<PassTypeRefused> {
  const last = await lastChange(tx, now.id);
  const then = await earlierTerms(tx, now.id, seen);
  const changed = then
    ? changedWords(
        { ...then, slug: now.slug },
        { slug: now.slug, terms: now, limits: now.limits },
        false,
      )
    : [];
  const what = changed.length > 0 ? `its ${listed(changed)}` : 'it';
  const when = last
    ? ` on ${sayDate(dateInZone(last.at, account.zone))} at ${timeInZone(last.at, account.zone)}`
    : '';
  return new PassTypeRefused(
    null,
    Reason.CHANGED_MEANWHILE,
    'P-8',
    `${last?.by ?? 'Somebody else'} changed ${what}${when}, after you had opened it.`,
    'Open it again, and make your change there.',
  );
}
