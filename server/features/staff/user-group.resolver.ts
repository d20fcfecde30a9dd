import { Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Carried, Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { ALL_GROUPS, userGroupById, type UserGroupRow } from './staff-member.loaders.ts';
import { Grant, UserGroupType } from './staff-member.types.ts';
import {
  DeleteUserGroupResult,
  UserGroupDeleted,
  UserGroupResult,
  UserGroupSaved,
} from './staff-results.types.ts';
import { ChangeUserGroupArgs, CreateUserGroupArgs, DeleteUserGroupArgs } from './staff.inputs.ts';
import {
  changeUserGroup,
  createUserGroup,
  deleteUserGroup,
  type UserGroupPerformed,
} from './user-group.command.ts';

const SEE = [Permission.STAFF, PermissionLevel.VIEW] as const;
const ADMIN = [Permission.ADMIN, PermissionLevel.FULL] as const;

@Resolver(() => UserGroupType)
export class UserGroupResolver {
  @Needs(SEE)
  @Query(() => [UserGroupType], { description: 'All user groups, by name. Source: rule A-2.' })
  async userGroups(@Ctx() context: Context): Promise<UserGroupRow[]> {
    return context.readOnce((snapshot) =>
      snapshot.query<UserGroupRow & Record<string, unknown>>(ALL_GROUPS),
    );
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => UserGroupResult, { description: 'Makes a user group. Source: rule A-14.' })
  async createUserGroup(
    @Args(() => CreateUserGroupArgs) args: CreateUserGroupArgs,
    @Ctx() context: Context,
  ): Promise<UserGroupSaved | ChangePreview | RecordRefused> {
    return saved(await createUserGroup(context, args), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => UserGroupResult, {
    description:
      'Changes a user group, for everybody who is in it, from their next request on. Source: rule A-14.',
  })
  async changeUserGroup(
    @Args(() => ChangeUserGroupArgs) args: ChangeUserGroupArgs,
    @Ctx() context: Context,
  ): Promise<UserGroupSaved | ChangePreview | RecordRefused> {
    const id = idOf('user group', args.id);
    return saved(await changeUserGroup(context, { ...args, id }), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => DeleteUserGroupResult, {
    description: 'Deletes a user group; people who are in it stay. Source: rule A-14.',
  })
  async deleteUserGroup(
    @Args(() => DeleteUserGroupArgs) args: DeleteUserGroupArgs,
    @Ctx() context: Context,
  ): Promise<UserGroupDeleted | ChangePreview | RecordRefused> {
    const id = idOf('user group', args.id);
    const performed = await deleteUserGroup(context, { ...args, id });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
    return Object.assign(new UserGroupDeleted(), { id, repeated: performed.repeated });
  }

  @Carried()
  @FieldResolver(() => Int, { description: 'How many active staff are in it.' })
  async memberCount(@Root() { id }: UserGroupType, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.load(userGroupById, id))?.memberCount ?? 0;
  }

  @Needs(ADMIN)
  @Carried()
  @FieldResolver(() => [Grant], { description: 'All that it grants.' })
  async grants(@Root() { id }: UserGroupType, @Ctx() context: Context): Promise<readonly Grant[]> {
    return (await context.loaders.load(userGroupById, id))?.grants ?? [];
  }
}

async function saved(
  performed: UserGroupPerformed,
  context: Context,
): Promise<UserGroupSaved | ChangePreview | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const userGroup = await context.loaders.load(userGroupById, performed.outcome.groupId);
  return Object.assign(new UserGroupSaved(), { userGroup, repeated: performed.repeated });
}
