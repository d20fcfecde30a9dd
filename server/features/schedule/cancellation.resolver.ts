import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs, type Need } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { cancelDate } from './cancel-date.command.ts';
import { cancellationById } from './cancellation.queries.ts';
import {
  CancelDateResult,
  CancellationTakenBack,
  DateCancelled,
  TakeBackCancellationResult,
} from './class-results.types.ts';
import { CancelDateArgs, TakeBackCancellationArgs } from './class.inputs.ts';
import { classFacts, factsKey } from './class.loaders.ts';
import type { CancellationOutcome } from './plan-cancellation.ts';
import { takeBackCancellation } from './take-back-cancellation.command.ts';

/** Both say whose enrollments they are about. */
const CANCEL: readonly Need[] = [
  [Permission.CLASSES, PermissionLevel.FULL],
  [Permission.ENROLLMENTS, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
];

const mayGiveTokens = ({ viewer }: Context): boolean =>
  viewer.may(Permission.CREATE_MAKEUP_TOKENS, PermissionLevel.FULL);

@Resolver()
export class CancellationResolver {
  @Needs(...CANCEL)
  @Mutation(() => CancelDateResult, {
    description:
      'Cancels a date of a class, or a timeslot of it. Of a date that is not held at all the one-day enrollments go, and what paid for them comes back. Source: rules S-10, R-9 and M-6.',
  })
  async cancelDate(
    @Args(() => CancelDateArgs) args: CancelDateArgs,
    @Ctx() context: Context,
  ): Promise<DateCancelled | ChangePreview | RecordRefused> {
    if (args.tokens && !mayGiveTokens(context)) throw forbidden();
    const request = { ...args, classId: idOf('class', args.classId) };
    const performed = await cancelDate(context, request);
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
    const { outcome, repeated } = performed;
    const records = await recordsOf(outcome, context);
    return Object.assign(new DateCancelled(), { ...records, says: outcome.says, repeated });
  }

  @Needs(...CANCEL)
  @Mutation(() => TakeBackCancellationResult, {
    description:
      'Takes a cancellation back. The one-day enrollments that went with it are offered again; none comes back by itself. Unused makeup tokens that were given for the date go, unless they shall stay. Source: rules S-10 and M-6.',
  })
  async takeBackCancellation(
    @Args(() => TakeBackCancellationArgs) args: TakeBackCancellationArgs,
    @Ctx() context: Context,
  ): Promise<CancellationTakenBack | ChangePreview | RecordRefused> {
    const request = { ...args, id: idOf('cancellation', args.id) };
    const performed = await takeBackCancellation(context, request);
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
    const records = await recordsOf(performed.outcome, context);
    const { outcome, repeated } = performed;
    return Object.assign(new CancellationTakenBack(), {
      ...records,
      says: outcome.says,
      repeated,
    });
  }
}

async function recordsOf({ classId, cancellationId }: CancellationOutcome, context: Context) {
  const [of, cancellation] = await Promise.all([
    context.loaders.load(classFacts, factsKey(classId, null)),
    context.loaders.load(cancellationById, cancellationId),
  ]);
  return { class: of, cancellation };
}
