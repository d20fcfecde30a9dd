import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { NAME_ORDER } from '../../db/row.ts';
import { statement } from '../../db/statement.ts';
import { Needs } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Pass } from './pass.entities.ts';
import { HolderKind, PassStatus } from './pass.enums.ts';
import { MOST_DAYS, PassSort } from './pass.list.ts';
import { passPage, type ReportedPass } from './pass-list.queries.ts';
import { mayNameFamilies } from './pass.policy.ts';

const PassConnection = connectionOf(Pass, 'Pass');

@Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW])
@ObjectType({ description: 'A pass type by name, to narrow a list by.', simpleResolvers: true })
export class SoldPassType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its title now.' })
  title: string;
}

/** A school has some dozens. */
const SOLD_TYPES = statement(
  'sold_pass_types',
  `select y.id, v.title
   from pass_type y
   cross join lateral (select x.title from pass_type_version x where x.type_id = y.id order by x.number desc limit 1) v
   where y.deleted_at is null and exists (
     select from pass_type_version w join pass p on p.version_id = w.id
     where w.type_id = y.id and p.deleted_at is null)
   order by v.title collate "${NAME_ORDER}", y.id limit 1000`,
);

@ArgsType()
class PassesArgs extends ListArgs {
  @Field(() => [PassStatus], {
    nullable: true,
    description: 'Of these statuses today; all when left out. Source: rule P-2.',
  })
  @ArrayMaxSize(20)
  status?: PassStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this type, whichever its version.' })
  typeId?: string | null;

  @Field(() => HolderKind, { nullable: true, description: 'Family passes or student passes.' })
  holderKind?: HolderKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whose last day is today or within so many days after it.',
  })
  @Min(0)
  @Max(MOST_DAYS)
  expiringWithin?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With so many punches left or fewer; unlimited passes never have few.',
  })
  @Min(0)
  leftAtMost?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Not used for so many days: the latest class that it paid for, or its first day when there is none, lies as long ago.',
  })
  @Min(0)
  @Max(MOST_DAYS)
  unusedFor?: number | null;

  @Field(() => PassSort, {
    defaultValue: PassSort.EXPIRES,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: PassSort;
}

@Resolver()
export class PassListResolver {
  @Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW])
  @Query(() => [SoldPassType], {
    description: 'The types of which there are sold passes, by title, at most 1000.',
  })
  soldPassTypes(@Ctx() context: Context): Promise<SoldPassType[]> {
    return context.readOnce((snapshot) =>
      snapshot.query<{ id: string; title: string }>(SOLD_TYPES, []),
    );
  }

  @Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW])
  @Query(() => PassConnection, {
    description:
      'Sold passes, by page. A search finds families as Query.families does, and needs FAMILIES. Also as a file, with the same filters: GET /a/{account}/passes.csv.',
  })
  async passes(
    @Args(() => PassesArgs) args: PassesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReportedPass>> {
    if (!mayNameFamilies(context.viewer, args)) {
      throw forbidden('To search for families or sort by them needs the permission to see them.');
    }
    const today = dateInZone(context.clock.now(), context.account.zone);
    const typeId = args.typeId ? idOf('pass type', args.typeId) : null;
    return passPage(await context.read(), { ...args, typeId }, today);
  }
}
