import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { listPage } from '../../db/listing.ts';
import { Needs } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { mayAll } from './pass.policy.ts';
import { PassTypeFilter, passTypes, PassTypeSort } from './pass-type.list.ts';
import { limitsOfVersion, passTypeById, passTypeImage, soldOfType } from './pass-type.loaders.ts';
import { SEE_TYPES, SET_UP_TYPES, SUSPEND_DELETE_TYPES } from './pass-type.policy.ts';
import type { PassTypeJson } from './pass-type.sql.ts';
import {
  PassTypeLimits,
  PassTypeStatus,
  PassTypeViewerCan,
  PassTypeWithTerms,
} from './pass-type.types.ts';

const PassTypeConnection = connectionOf(PassTypeWithTerms, 'PassType');

/** What a picture counts for, so that no list brings hundreds of them. */
const IMAGE_COST = 400;

@ArgsType()
class PassTypesArgs extends ListArgs {
  @Field(() => PassTypeFilter, {
    defaultValue: PassTypeFilter.ACTIVE,
    description: 'Which of them.',
  })
  filter: PassTypeFilter;

  @Field(() => PassTypeSort, {
    defaultValue: PassTypeSort.TITLE,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: PassTypeSort;
}

@Resolver(() => PassTypeWithTerms)
export class PassTypeResolver {
  @Needs(...SEE_TYPES)
  @Query(() => PassTypeConnection, { description: 'Pass types that are not deleted, by page.' })
  async passTypes(
    @Args(() => PassTypesArgs) args: PassTypesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PassTypeJson>> {
    return listPage(await context.read(), passTypes, { ...args, parameter: null });
  }

  @Needs(...SEE_TYPES)
  @Query(() => PassTypeWithTerms, {
    description: 'One pass type. NOT_FOUND when there is none of this id, or it is deleted.',
  })
  async passType(
    @Arg('id', () => ID, { description: 'Id of the pass type.' }) id: string,
    @Ctx() context: Context,
  ): Promise<PassTypeJson> {
    const found = await context.loaders.load(passTypeById, idOf('pass type', id));
    if (!found) throw notFound('pass type');
    return found;
  }

  @FieldResolver(() => PassTypeStatus, { description: 'Where it stands.' })
  status(@Root() type: PassTypeJson): PassTypeStatus {
    if (type.isSuspended) return PassTypeStatus.SUSPENDED;
    return type.availableForSale ? PassTypeStatus.FOR_SALE : PassTypeStatus.NOT_FOR_SALE;
  }

  @FieldResolver(() => PassTypeLimits, {
    description: 'Which classes its passes open. Source: rule P-5.',
  })
  async limits(@Root() type: PassTypeJson, @Ctx() context: Context): Promise<object> {
    const limits = await context.loaders.load(limitsOfVersion, type.versionId);
    if (!limits) throw notFound('pass type');
    return limits;
  }

  @Extensions({ cost: IMAGE_COST })
  @FieldResolver(() => String, { nullable: true, description: 'Its picture, as a data URL.' })
  image(@Root() type: PassTypeJson, @Ctx() context: Context): Promise<string | null> {
    return context.loaders.load(passTypeImage, type.id);
  }

  @FieldResolver(() => Int, { description: 'Passes that are sold and not deleted.' })
  async sold(@Root() type: PassTypeJson, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.load(soldOfType, type.id)).passes;
  }

  @FieldResolver(() => Int, {
    description: 'Punches left of those that have not expired; unlimited ones count none.',
  })
  async outstanding(@Root() type: PassTypeJson, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.load(soldOfType, type.id)).outstanding;
  }

  @FieldResolver(() => Int, { description: 'Unlimited ones that have not expired.' })
  async unlimitedSold(@Root() type: PassTypeJson, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.load(soldOfType, type.id)).unlimited;
  }

  @FieldResolver(() => PassTypeViewerCan, {
    description: 'What the viewer can do with it. Source: rule A-10.',
  })
  viewerCan(@Ctx() { viewer }: Context): PassTypeViewerCan {
    const stop = mayAll(viewer, SUSPEND_DELETE_TYPES);
    return { change: mayAll(viewer, SET_UP_TYPES), suspend: stop, delete: stop };
  }
}
