import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { isId } from '../../shared/ids.ts';
import { changePassType } from './change-pass-type.command.ts';
import { createPassType, type PassTypePerformed } from './create-pass-type.command.ts';
import type { PassTypeForm } from './pass-type-input.ts';
import {
  DeletePassTypeResult,
  PassTypeDeleted,
  PassTypePreview,
  PassTypeResult,
  PassTypeSaved,
  PassTypeStateChanged,
  PassTypeStatePreview,
  PassTypeStateResult,
} from './pass-type-results.types.ts';
import { deletePassType, setPassTypeSuspended } from './pass-type-state.command.ts';
import {
  ChangePassTypeArgs,
  CreatePassTypeArgs,
  DeletePassTypeArgs,
  SuspendPassTypeArgs,
  type PassTypeInput,
} from './pass-type.inputs.ts';
import { passTypeById } from './pass-type.loaders.ts';
import { SET_UP_TYPES, SUSPEND_DELETE_TYPES } from './pass-type.policy.ts';
import type { PassTypeRefused } from './pass-type.problems.ts';

@Resolver()
export class PassTypeCommandsResolver {
  @Needs(...SET_UP_TYPES)
  @Mutation(() => PassTypeResult, {
    description: 'Sets up a pass type. Source: rules P-8 to P-11.',
  })
  async createPassType(
    @Args(() => CreatePassTypeArgs) { input, ...request }: CreatePassTypeArgs,
    @Ctx() context: Context,
  ): Promise<PassTypeSaved | PassTypePreview | PassTypeRefused> {
    return saved(await createPassType(context, { form: formOf(input), ...request }), context);
  }

  @Needs(...SET_UP_TYPES)
  @Mutation(() => PassTypeResult, {
    description:
      'Gives a pass type new terms. Sold passes keep theirs unless it is asked otherwise. Source: rules P-8 to P-11.',
  })
  async changePassType(
    @Args(() => ChangePassTypeArgs) { id, input, ...request }: ChangePassTypeArgs,
    @Ctx() context: Context,
  ): Promise<PassTypeSaved | PassTypePreview | PassTypeRefused> {
    const change = { id: idOf('pass type', id), form: formOf(input), ...request };
    return saved(await changePassType(context, change), context);
  }

  @Needs(...SUSPEND_DELETE_TYPES)
  @Mutation(() => PassTypeStateResult, {
    description:
      'Suspends all passes of a type, or lifts that; flags of single passes stay as they are. Source: rule P-3.',
  })
  async setPassTypeSuspended(
    @Args(() => SuspendPassTypeArgs) args: SuspendPassTypeArgs,
    @Ctx() context: Context,
  ): Promise<PassTypeStateChanged | PassTypeStatePreview | PassTypeRefused> {
    const request = { ...args, id: idOf('pass type', args.id) };
    const performed = await setPassTypeSuspended(context, request);
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview')
      return Object.assign(new PassTypeStatePreview(), performed.preview);
    const passType = await context.loaders.load(passTypeById, performed.outcome.typeId);
    return Object.assign(new PassTypeStateChanged(), { passType, repeated: performed.repeated });
  }

  @Needs(...SUSPEND_DELETE_TYPES)
  @Mutation(() => DeletePassTypeResult, {
    description:
      'Deletes a type with all its passes, for everybody and for good. Source: rule P-4.',
  })
  async deletePassType(
    @Args(() => DeletePassTypeArgs) args: DeletePassTypeArgs,
    @Ctx() context: Context,
  ): Promise<PassTypeDeleted | PassTypeStatePreview | PassTypeRefused> {
    const performed = await deletePassType(context, { ...args, id: idOf('pass type', args.id) });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview')
      return Object.assign(new PassTypeStatePreview(), performed.preview);
    const { outcome, repeated } = performed;
    return Object.assign(new PassTypeDeleted(), { id: outcome.typeId, repeated });
  }
}

/** What the commands take: ids that are none at all stand for records that do not exist, which they name by the field. */
function formOf({ limits, programId, ...input }: PassTypeInput): PassTypeForm {
  const known = (ids: readonly string[] = []): string[] =>
    ids.map((id) => (isId(id) ? id : NO_RECORD));
  return {
    ...input,
    programId: programId ? (isId(programId) ? programId : NO_RECORD) : null,
    limits: {
      locations: known(limits?.locations),
      programs: known(limits?.programs),
      levels: known(limits?.levels),
      classes: known(limits?.classes),
    },
  };
}

/** The id of nothing. */
const NO_RECORD = '00000000-0000-0000-0000-000000000000';

async function saved(
  performed: PassTypePerformed,
  context: Context,
): Promise<PassTypeSaved | PassTypePreview | PassTypeRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new PassTypePreview(), performed.preview);
  const passType = await context.loaders.load(passTypeById, performed.outcome.typeId);
  return Object.assign(new PassTypeSaved(), { passType, repeated: performed.repeated });
}
