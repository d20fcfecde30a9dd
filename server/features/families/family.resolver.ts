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
import { listPage } from '../../db/listing.ts';
import { Carried, Needs } from '../../graphql/access.ts';
import { ActivityFilter } from '../../graphql/activity-filter.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { idOf } from '../../graphql/id.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { addressesOfFamily } from './address.loaders.ts';
import { customValuesOf, keywordsOf } from '../settings/record-marks.loaders.ts';
import { CustomValueOfRecord } from '../settings/record-marks.types.ts';
import { Keyword } from '../settings/settings.entities.ts';
import { Address, Contact, Family, Guardian } from './family.entities.ts';
import { familiesBy, FamilySort } from './family.list.ts';
import { familyById, type FamilyRow } from './family.loaders.ts';

const FamilyConnection = connectionOf(Family, 'Family');

@ArgsType()
class FamiliesArgs extends ListArgs {
  @Field(() => ActivityFilter, {
    defaultValue: ActivityFilter.ALL,
    description:
      'Active families have a student with a current ACTIVE enrollment. Source: rule F-1.',
  })
  filter: ActivityFilter;

  @Field(() => ID, { nullable: true, description: 'Only families with this keyword.' })
  keywordId?: string | null;

  @Field(() => FamilySort, {
    defaultValue: FamilySort.NAME,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: FamilySort;
}

@Resolver(() => Family)
export class FamilyResolver {
  @Needs([Permission.FAMILIES, PermissionLevel.VIEW])
  @Query(() => FamilyConnection, {
    description: 'Families by page; archived ones only when they are asked for. Source: rule F-8.',
  })
  async families(
    @Args(() => FamiliesArgs) args: FamiliesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FamilyRow>> {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const keywordId = args.keywordId ? idOf('keyword', args.keywordId) : null;
    const { spec, conditions } = familiesBy({ ...args, keywordId });
    return listPage(await context.read(), spec, { ...args, conditions, parameter: today });
  }

  @Needs([Permission.FAMILIES, PermissionLevel.VIEW])
  @Query(() => Family, { description: 'One family. NOT_FOUND when there is none of this id.' })
  async family(
    @Arg('id', () => ID, { description: 'Id of the family.' }) id: string,
    @Ctx() context: Context,
  ): Promise<FamilyRow> {
    const family = await context.loaders.load(familyById, idOf('family', id));
    if (!family) throw notFound('family');
    return family;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'It has a student with a current ACTIVE enrollment. Source: rule F-1.',
  })
  async isActive(@Root() family: Family, @Ctx() context: Context): Promise<boolean> {
    return (await context.loaders.load(familyById, family.id))?.isActive ?? false;
  }

  @Carried()
  @FieldResolver(() => [Guardian], { description: 'The adults, the one to call first in front.' })
  async guardians(@Root() family: Family, @Ctx() context: Context): Promise<Guardian[]> {
    return (await context.loaders.load(familyById, family.id))?.guardians ?? [];
  }

  @Carried()
  @FieldResolver(() => [Contact], { description: 'E-mail addresses and telephone numbers.' })
  async contacts(@Root() family: Family, @Ctx() context: Context): Promise<Contact[]> {
    return (await context.loaders.load(familyById, family.id))?.contacts ?? [];
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'Its customers may not sign in. Source: rule F-5.',
  })
  async isSuspended(@Root() family: Family, @Ctx() context: Context): Promise<boolean> {
    return (await context.loaders.load(familyById, family.id))?.isSuspended ?? false;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'It was removed, and is kept for what happened with it. Source: rule F-8.',
  })
  async isArchived(@Root() family: Family, @Ctx() context: Context): Promise<boolean> {
    return (await context.loaders.load(familyById, family.id))?.isArchived ?? false;
  }

  @FieldResolver(() => [Address], { description: 'Its addresses, the one to use first in front.' })
  addresses(@Root() family: Family, @Ctx() context: Context): Promise<Address[]> {
    return context.loaders.load(addressesOfFamily, family.id);
  }

  @FieldResolver(() => [Keyword], { description: 'Its keywords, by name.' })
  keywords(@Root() family: Family, @Ctx() context: Context): Promise<Keyword[]> {
    return context.loaders.load(keywordsOf.FAMILY, family.id);
  }

  @FieldResolver(() => [CustomValueOfRecord], {
    description: 'What it has in the school’s own fields, in their order.',
  })
  customValues(@Root() family: Family, @Ctx() context: Context): Promise<CustomValueOfRecord[]> {
    return context.loaders.load(customValuesOf.FAMILY, family.id);
  }
}
