import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { IsNull } from 'typeorm';
import { statement } from '../../db/statement.ts';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { classFacts, factsKey } from '../schedule/class.loaders.ts';
import { Level, Location, Program } from '../schedule/place.entities.ts';
import { MOST_DAYS_TESTED, openedClasses } from './opened-classes.ts';
import { PassLimitsInput } from './pass-type.inputs.ts';
import type { NamedLimits } from './pass-type.loaders.ts';
import { SEE_TYPES } from './pass-type.policy.ts';
import { TYPES_WITH_TERMS } from './pass-type.sql.ts';
import { OpenedClasses, PassTypeChoices, PassTypeLimits } from './pass-type.types.ts';

@Resolver(() => PassTypeLimits)
export class PassTypeLimitsResolver {
  @FieldResolver(() => [SchoolClass], { description: 'These classes, by name.' })
  async classes(@Root() limits: NamedLimits, @Ctx() context: Context) {
    const classes = await Promise.all(
      limits.ids.classes.map((id) => context.loaders.load(classFacts, factsKey(id, null))),
    );
    return classes
      .filter((one) => one !== null)
      .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  }
}

const CATEGORIES = statement(
  'pass_type_categories',
  `select distinct c.name from ${TYPES_WITH_TERMS} t cross join lateral unnest(t.categories) as c (name) order by 1`,
);

const CHARGE_CATEGORIES = statement(
  'pass_type_charge_categories',
  `select distinct t.charge_category as name from ${TYPES_WITH_TERMS} t
   where t.charge_category is not null order by 1`,
);

@Resolver(() => PassTypeChoices)
export class PassTypeChoicesResolver {
  @Needs(...SEE_TYPES)
  @Query(() => PassTypeChoices, {
    description: 'What the form of a pass type offers; classes are searched for instead.',
  })
  passTypeChoices(): PassTypeChoices {
    return new PassTypeChoices();
  }

  @FieldResolver(() => [Location], { description: 'The sites of the school, by name.' })
  async locations(@Ctx() context: Context): Promise<Location[]> {
    return (await context.read()).manager.find(Location, { order: { name: 'ASC' } });
  }

  @FieldResolver(() => [Program], { description: 'Programs that are not deleted, by name.' })
  async programs(@Ctx() context: Context): Promise<Program[]> {
    const { manager } = await context.read();
    return manager.find(Program, { where: { deletedAt: IsNull() }, order: { name: 'ASC' } });
  }

  @FieldResolver(() => [Level], { description: 'Levels, from the lowest to the highest.' })
  async levels(@Ctx() context: Context): Promise<Level[]> {
    return (await context.read()).manager.find(Level, { order: { position: 'ASC' } });
  }

  @FieldResolver(() => [String], { description: 'Categories that pass types have, by name.' })
  async categories(@Ctx() context: Context): Promise<string[]> {
    const rows = await (await context.read()).query<{ name: string }>(CATEGORIES);
    return rows.map(({ name }) => name);
  }

  @FieldResolver(() => [String], {
    description: 'Charge categories that pass types have, by name.',
  })
  async chargeCategories(@Ctx() context: Context): Promise<string[]> {
    const rows = await (await context.read()).query<{ name: string }>(CHARGE_CATEGORIES);
    return rows.map(({ name }) => name);
  }

  @Needs(...SEE_TYPES, [Permission.CLASSES, PermissionLevel.VIEW])
  @Query(() => OpenedClasses, {
    description:
      'Which of the classes that meet in some days these restrictions would open. Source: rules P-5, S-2.',
  })
  classesOpenedBy(
    @Arg('limits', () => PassLimitsInput, { description: 'The restrictions; none opens all.' })
    limits: PassLimitsInput,
    @Arg('from', () => LocalDateScalar, {
      nullable: true,
      description: 'The first day; today when left out.',
    })
    from: LocalDate | null,
    @Arg('days', () => Int, {
      defaultValue: 7,
      description: `How many days, at most ${MOST_DAYS_TESTED}.`,
    })
    days: number,
    @Ctx() context: Context,
  ): Promise<object> {
    return openedClasses(context, { limits, from, days });
  }
}
