import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { listPage, type ListCondition } from '../../db/listing.ts';
import { statement } from '../../db/statement.ts';
import { Carried, Needs, SignedIn } from '../../graphql/access.ts';
import { ActivityFilter } from '../../graphql/activity-filter.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { customValuesOf, keywordsOf } from '../settings/record-marks.loaders.ts';
import { CustomValueOfRecord } from '../settings/record-marks.types.ts';
import { Keyword } from '../settings/settings.entities.ts';
import { levelOf } from './rights.rules.ts';
import { staffMembers, StaffSort } from './staff-member.list.ts';
import { grantSources, staffMemberById } from './staff-member.loaders.ts';
import type { StaffMemberRow } from './staff-member.sql.ts';
import {
  Colleague,
  Grant,
  StaffMember,
  StaffRight,
  StaffViewerCan,
  UserGroupType,
} from './staff-member.types.ts';
import { viewerCan } from './staff.policy.ts';

const StaffMemberConnection = connectionOf(StaffMember, 'StaffMember');

@ArgsType()
class StaffMembersArgs extends ListArgs {
  @Field(() => ActivityFilter, {
    defaultValue: ActivityFilter.ACTIVE,
    description: 'Active staff may sign in.',
  })
  filter: ActivityFilter;

  @Field(() => StaffSort, {
    defaultValue: StaffSort.NAME,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: StaffSort;

  @Field(() => ID, { nullable: true, description: 'Only those who are in this user group.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those who have this keyword.' })
  keywordId?: string | null;
}

const COLLEAGUES = statement(
  'colleagues',
  `select id, first_name || ' ' || last_name as name, title, is_active as "isActive" from staff
   where is_active or $1 order by last_name collate "und-x-icu", first_name collate "und-x-icu", id limit 2000`,
);

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  @Needs([Permission.STAFF, PermissionLevel.VIEW])
  @Query(() => StaffMemberConnection, {
    description:
      'Staff, by page; found by name, login name, e-mail address, title and telephone. Source: rule A-19.',
  })
  async staffMembers(
    @Args(() => StaffMembersArgs) { groupId, keywordId, ...args }: StaffMembersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StaffMemberRow>> {
    const conditions: ListCondition[] = [];
    if (groupId) {
      const id = idOf('user group', groupId);
      conditions.push({
        sql: (add) =>
          `exists (select from group_member m where m.staff_id = t.id and m.group_id = ${add(id)})`,
      });
    }
    if (keywordId) {
      const id = idOf('keyword', keywordId);
      conditions.push({
        sql: (add) =>
          `exists (select from keyword_use k where k.staff_id = t.id and k.keyword_id = ${add(id)})`,
      });
    }
    return listPage(await context.read(), staffMembers, { ...args, parameter: null, conditions });
  }

  @Needs([Permission.STAFF, PermissionLevel.VIEW])
  @Query(() => StaffMember, {
    description: 'One staff member. NOT_FOUND when there is none of this id.',
  })
  async staffMember(
    @Arg('id', () => ID, { description: 'Id of the staff member.' }) id: string,
    @Ctx() context: Context,
  ): Promise<StaffMemberRow> {
    const staff = await context.loaders.load(staffMemberById, idOf('staff member', id));
    if (!staff) throw notFound('staff member');
    return staff;
  }

  @SignedIn()
  @Query(() => [Colleague], {
    description: 'Everybody who works here, by last name, to choose from. Source: rule A-19.',
  })
  async colleagues(
    @Arg('all', () => Boolean, {
      defaultValue: false,
      description: 'Also those who do not work here any more.',
    })
    all: boolean,
    @Ctx() context: Context,
  ): Promise<Colleague[]> {
    return context.readOnce((snapshot) =>
      snapshot.query<Colleague & Record<string, unknown>>(COLLEAGUES, [all]),
    );
  }

  @FieldResolver(() => String, { description: 'First and last name.' })
  name(@Root() { firstName, lastName }: StaffMember): string {
    return `${firstName} ${lastName}`;
  }

  @Carried()
  @FieldResolver(() => [UserGroupType], { description: 'The user groups, by name.' })
  async groups(
    @Root() { id }: StaffMember,
    @Ctx() context: Context,
  ): Promise<readonly UserGroupType[]> {
    return (await context.loaders.load(staffMemberById, id))?.groups ?? [];
  }

  @Carried()
  @FieldResolver(() => [Keyword], { description: 'Keywords, by name. Source: rule O-1.' })
  keywords(@Root() { id }: StaffMember, @Ctx() context: Context): Promise<Keyword[]> {
    return context.loaders.load(keywordsOf.STAFF, id);
  }

  @Carried()
  @FieldResolver(() => [CustomValueOfRecord], {
    description: 'What stands in the fields that the school added. Source: rule O-2.',
  })
  customValues(
    @Root() { id }: StaffMember,
    @Ctx() context: Context,
  ): Promise<CustomValueOfRecord[]> {
    return context.loaders.load(customValuesOf.STAFF, id);
  }

  @Needs([Permission.ADMIN, PermissionLevel.FULL])
  @FieldResolver(() => [Grant], {
    description: 'What is granted to this person alone, beside the user groups. Source: rule A-2.',
  })
  async grants(@Root() { id }: StaffMember, @Ctx() context: Context): Promise<Grant[]> {
    const sources = await context.loaders.load(grantSources, id);
    return sources.filter(({ group }) => group === null);
  }

  @Needs([Permission.ADMIN, PermissionLevel.FULL])
  @FieldResolver(() => [StaffRight], {
    description: 'Every permission with its level, and where it comes from. Source: rule A-2.',
  })
  async rights(@Root() staff: StaffMemberRow, @Ctx() context: Context): Promise<StaffRight[]> {
    const sources = await context.loaders.load(grantSources, staff.id);
    return Object.values(Permission).map((permission) => ({
      permission,
      level: levelOf(staff, permission),
      from: sources
        .filter((source) => source.permission === permission)
        // FULL before VIEW.
        .sort((one, other) => one.level.localeCompare(other.level))
        .map(({ level, group }) => ({ level, group })),
    }));
  }

  @FieldResolver(() => StaffViewerCan, {
    description: 'What the viewer may do with this person.',
  })
  viewerCan(@Root() staff: StaffMemberRow, @Ctx() context: Context): StaffViewerCan {
    return viewerCan(context.viewer, staff);
  }
}
