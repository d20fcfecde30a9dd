import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Carried } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { SchoolClass, Timeslot } from './class.entities.ts';
import { classFacts, factsKey } from './class.loaders.ts';
import type { ClassFacts } from './class-facts.sql.ts';
import { Level, Location, Program, Room } from './place.entities.ts';

const facts = (of: SchoolClass, context: Context): Promise<ClassFacts | null> =>
  context.loaders.load(classFacts, factsKey(of.id, null));

/** Where a class stands: its place in the school. */
@Resolver(() => SchoolClass)
export class ClassPlaceResolver {
  @Carried()
  @FieldResolver(() => Program, { description: 'The program it belongs to.' })
  async program(@Root() of: SchoolClass, @Ctx() context: Context) {
    return (await facts(of, context))?.program;
  }

  @Carried()
  @FieldResolver(() => Level, { nullable: true, description: 'Its level, if it has one.' })
  async level(@Root() of: SchoolClass, @Ctx() context: Context) {
    return (await facts(of, context))?.level;
  }

  @Carried()
  @FieldResolver(() => Location, {
    description: 'Where it is held; its dates and times are local to it.',
  })
  async location(@Root() of: SchoolClass, @Ctx() context: Context) {
    return (await facts(of, context))?.location;
  }

  @Carried()
  @FieldResolver(() => Room, { nullable: true, description: 'The room, if it has a fixed one.' })
  async room(@Root() of: SchoolClass, @Ctx() context: Context) {
    return (await facts(of, context))?.room;
  }

  @FieldResolver(() => [Timeslot], {
    description: 'Its weekly timeslots, from Monday on: those that have not ended, or all.',
  })
  async timeslots(
    @Root() of: SchoolClass & Partial<ClassFacts>,
    @Arg('ended', () => Boolean, {
      defaultValue: false,
      description: 'Those too that have ended. Source: rule S-8.',
    })
    ended: boolean,
    @Ctx() context: Context,
  ) {
    const all = of.timeslots ?? (await facts(of, context))?.timeslots ?? [];
    const today = dateInZone(context.clock.now(), context.account.zone);
    return all.filter((slot) => ended || slot.validTo === null || slot.validTo >= today);
  }
}
