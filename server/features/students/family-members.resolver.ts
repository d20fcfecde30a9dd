import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import { Needs, type Need } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs, SentArgs } from '../../graphql/record-args.ts';
import type { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { familySaved } from '../families/family-commands.resolver.ts';
import { familyById } from '../families/family.loaders.ts';
import { FamilyResult, type FamilySaved } from '../families/family.results.ts';
import { createFamily } from './create-family.command.ts';
import { removeFamily, restoreFamily } from './remove-family.command.ts';
import { NewFamilyInput } from './student.inputs.ts';
import { FamilyRemoved, RemovalPreview, RemoveFamilyResult } from './student.results.ts';

@ArgsType()
class CreateFamilyArgs extends SentArgs {
  @Field(() => NewFamilyInput, { description: 'The family with its students.' })
  input: NewFamilyInput;
}

const REMOVE: readonly Need[] = [
  [Permission.FAMILIES, PermissionLevel.VIEW],
  [Permission.DELETE_FAMILIES, PermissionLevel.FULL],
];

/** What is done with families and their students at once. */
@Resolver()
export class FamilyMembersResolver {
  @Needs([Permission.FAMILIES, PermissionLevel.FULL])
  @Mutation(() => FamilyResult, {
    description:
      'Makes a family in one go; students among it need FULL for students too. Source: rules F-3 and F-4.',
  })
  async createFamily(
    @Args(() => CreateFamilyArgs) args: CreateFamilyArgs,
    @Ctx() context: Context,
  ): Promise<FamilySaved | ChangePreview | RecordRefused> {
    return familySaved(await createFamily(context, args), context);
  }

  @Needs(...REMOVE)
  @Mutation(() => RemoveFamilyResult, {
    description:
      'Archives a family with its students, or erases one with which nothing has happened; a dry run says which. Source: rule F-8.',
  })
  async removeFamily(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<FamilyRemoved | RemovalPreview | RecordRefused> {
    const performed = await removeFamily(context, { ...args, id: idOf('family', args.id) });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new RemovalPreview(), performed.preview);
    const { outcome, repeated } = performed;
    const family = await context.loaders.load(familyById, outcome.id);
    return Object.assign(new FamilyRemoved(), { ...outcome, family, repeated });
  }

  @Needs(...REMOVE)
  @Mutation(() => FamilyResult, {
    description:
      'Takes a family out of the archive with those students who went there with it. Source: rules F-8 and F-11.',
  })
  async restoreFamily(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<FamilySaved | ChangePreview | RecordRefused> {
    const request = { ...args, id: idOf('family', args.id) };
    return familySaved(await restoreFamily(context, request), context);
  }
}
