import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs, VersionArgs } from '../../graphql/record-args.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeFamily, type FamilyPerformed } from './change-family.command.ts';
import { setFamilySuspended } from './family-state.command.ts';
import { FamilyInput } from './family.inputs.ts';
import { familyById } from './family.loaders.ts';
import { FamilyResult, FamilySaved } from './family.results.ts';

@ArgsType()
class ChangeFamilyArgs extends VersionArgs {
  @Field(() => FamilyInput, { description: 'What it shall become.' })
  input: FamilyInput;
}

@ArgsType()
class SuspendFamilyArgs extends RecordArgs {
  @Field(() => Boolean, { description: 'True suspends it, false lifts that.' })
  suspended: boolean;

  @Field(() => String, { nullable: true, description: 'Why, for the audit.' })
  @MaxLength(500)
  reason?: string | null;
}

const CHANGE_FAMILIES = [Permission.FAMILIES, PermissionLevel.FULL] as const;

/** The family as it is after a command, or what the command would do. */
export async function familySaved(
  performed: FamilyPerformed,
  context: Context,
): Promise<FamilySaved | ChangePreview | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const family = await context.loaders.load(familyById, performed.outcome.familyId);
  return Object.assign(new FamilySaved(), { family, repeated: performed.repeated });
}

@Resolver()
export class FamilyCommandsResolver {
  @Needs(CHANGE_FAMILIES)
  @Mutation(() => FamilyResult, {
    description:
      'Makes a family what its form says; what is left out stays as it is. Source: rules F-3 to F-5 and F-7.',
  })
  async changeFamily(
    @Args(() => ChangeFamilyArgs) args: ChangeFamilyArgs,
    @Ctx() context: Context,
  ): Promise<FamilySaved | ChangePreview | RecordRefused> {
    const request = { ...args, id: idOf('family', args.id) };
    return familySaved(await changeFamily(context, request), context);
  }

  @Needs(CHANGE_FAMILIES)
  @Mutation(() => FamilyResult, {
    description: 'Keeps a family’s customers from signing in, or lifts that. Source: rule F-5.',
  })
  async setFamilySuspended(
    @Args(() => SuspendFamilyArgs) args: SuspendFamilyArgs,
    @Ctx() context: Context,
  ): Promise<FamilySaved | ChangePreview | RecordRefused> {
    const request = { ...args, id: idOf('family', args.id) };
    return familySaved(await setFamilySuspended(context, request), context);
  }
}
