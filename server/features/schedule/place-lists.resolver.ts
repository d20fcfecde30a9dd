import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Needs, SignedIn } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { entriesOf } from '../settings/list-entries.queries.ts';
import { listResolvers, SEE_SETTINGS } from '../settings/list-resolvers.ts';
import { withArchived } from '../settings/settings-lists.resolver.ts';
import { Closure, Season } from './calendar.entities.ts';
import { ClosureInput, SeasonInput } from './calendar.inputs.ts';
import { closures, seasons } from './calendar-lists.ts';
import { Level, Location, Program, Room } from './place.entities.ts';
import { LevelInput, LocationInput, ProgramInput, RoomInput } from './place.inputs.ts';
import { levels, locations, programs, rooms } from './place-lists.ts';

@Resolver(() => Location)
export class PlaceListsResolver {
  @SignedIn()
  @Query(() => [Location], { description: 'The sites of the school, by name. Source: rule O-7.' })
  async locations(
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return entriesOf(await context.read(), locations, archived);
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Today at this location.' })
  today(@Root() location: Location, @Ctx() context: Context): LocalDate {
    return dateInZone(context.clock.now(), location.zone);
  }

  @SignedIn()
  @Query(() => [Room], {
    description: 'The rooms, by location and name. Source: rule O-7.',
  })
  async rooms(
    @Arg('locationId', () => ID, { nullable: true, description: 'Only those of this location.' })
    locationId: string | null,
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const all = await entriesOf(await context.read(), rooms, archived);
    return locationId ? all.filter((room) => room.locationId === locationId) : all;
  }

  @SignedIn()
  @Query(() => [Program], { description: 'The programs, by name. Source: rule O-7.' })
  async programs(
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return entriesOf(await context.read(), programs, archived);
  }

  @SignedIn()
  @Query(() => [Level], {
    description: 'The levels, from the lowest to the highest. Source: rule O-7.',
  })
  async levels(
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return entriesOf(await context.read(), levels, archived);
  }

  @SignedIn()
  @Query(() => [Season], {
    description: 'Sessions and rolling sessions, the newest first. Source: rule O-8.',
  })
  async seasons(
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return entriesOf(await context.read(), seasons, archived);
  }

  @Needs(SEE_SETTINGS)
  @Query(() => [Closure], {
    description: 'Closures that are not over, the earliest first. Source: rule S-5.',
  })
  async closures(
    @Arg('withPast', () => Boolean, {
      defaultValue: false,
      description: 'Also those that are over.',
    })
    withPast: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const all = await entriesOf(await context.read(), closures, true);
    const today = dateInZone(context.clock.now(), context.account.zone);
    return withPast ? all : all.filter(({ endsOn }) => endsOn >= today);
  }
}

export const placeLists = [
  PlaceListsResolver,
  ...listResolvers(locations, { name: 'Location', type: Location, input: LocationInput }),
  ...listResolvers(rooms, { name: 'Room', type: Room, input: RoomInput }),
  ...listResolvers(programs, { name: 'Program', type: Program, input: ProgramInput }),
  ...listResolvers(levels, { name: 'Level', type: Level, input: LevelInput }),
  ...listResolvers(seasons, { name: 'Season', type: Season, input: SeasonInput }),
  ...listResolvers(closures, { name: 'Closure', type: Closure, input: ClosureInput }),
];
