import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { listPage } from '../../db/listing.ts';
import { Carried, Needs } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput, notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { AgeType } from '../../graphql/types.ts';
import { parseAge } from '../../shared/age.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { SchoolClass } from './class.entities.ts';
import { ClassesArgs, conditionsOf } from './class-filters.ts';
import { classes, classesOn } from './class.list.ts';
import { classFacts, classFactsBetween, factsKey } from './class.loaders.ts';
import { Meeting, Openings } from './class.types.ts';
import type { ClassFacts } from './class-facts.sql.ts';
import { meetingOn, meetingsBetween, type MeetingFacts } from './meeting.rules.ts';
import { openingsOn } from './openings.rules.ts';

/** Most days that meetings are listed for at once: a quarter of a year. */
const LONGEST_RANGE = 92;

const ClassConnection = connectionOf(SchoolClass, 'Class');

const onDate = {
  nullable: true,
  description: 'The date; today at the class’s location when left out.',
};

/**
 * Some classes carry the facts of one day, and what follows from them is told at once: a page of promises takes longer
 * than what they promise. Other days, and classes that come another way, are loaded.
 */
function fromFacts<T>(
  of: SchoolClass | ClassFacts,
  date: LocalDate | null | undefined,
  context: Context,
  tell: (facts: ClassFacts) => T,
): T | Promise<T> {
  if ('seats' in of) {
    const asked = date ?? dateInZone(context.clock.now(), of.location.zone);
    if (of.day === asked) return tell(of);
  }
  return context.loaders.load(classFacts, factsKey(of.id, date ?? null)).then((facts) => {
    if (!facts) throw notFound('class');
    return tell(facts);
  });
}

@Resolver(() => SchoolClass)
export class ClassResolver {
  @Needs([Permission.CLASSES, PermissionLevel.VIEW])
  @Query(() => ClassConnection, { description: 'Classes, by page.' })
  async classes(
    @Args(() => ClassesArgs) args: ClassesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ClassFacts>> {
    const only = args.locationId
      ? { column: 't.location_id', value: idOf('location', args.locationId) }
      : null;
    const conditions = conditionsOf(args);
    const spec = args.date ? classesOn : classes;
    return listPage(
      await context.read(),
      conditions.length > 0 ? { ...spec, plannedAnew: true } : spec,
      { ...args, only, conditions, parameter: args.date ?? context.clock.now() },
    );
  }

  @Needs([Permission.CLASSES, PermissionLevel.VIEW])
  @Query(() => SchoolClass, {
    name: 'class',
    description: 'One class. NOT_FOUND when there is none of this id.',
  })
  async schoolClass(
    @Arg('id', () => ID, { description: 'Id of the class.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ClassFacts> {
    const found = await context.loaders.load(classFacts, factsKey(idOf('class', id), null));
    if (!found) throw notFound('class');
    return found;
  }

  @FieldResolver(() => AgeType, {
    nullable: true,
    description: 'Youngest age on the date of a class; null is any.',
  })
  minAge(@Root() of: SchoolClass): AgeType | null {
    return of.minAge === null ? null : parseAge(of.minAge);
  }

  @FieldResolver(() => AgeType, {
    nullable: true,
    description:
      'Oldest age on the date of a class, full to its last stated unit; null is any. Source: rule S-6.',
  })
  maxAge(@Root() of: SchoolClass): AgeType | null {
    return of.maxAge === null ? null : parseAge(of.maxAge);
  }

  @Carried()
  @FieldResolver(() => [String], {
    description:
      'Names of those who teach it on the date that the class was asked for, today by default.',
  })
  instructors(@Root() of: SchoolClass, @Ctx() context: Context): string[] | Promise<string[]> {
    return fromFacts(of, null, context, ({ instructors }) => instructors);
  }

  @FieldResolver(() => Meeting, {
    description: 'Whether it meets on a date, and if not why. Source: rule S-2.',
  })
  meetingOn(
    @Root() of: SchoolClass,
    @Arg('date', () => LocalDateScalar, onDate) date: LocalDate | null,
    @Ctx() context: Context,
  ): Meeting | Promise<Meeting> {
    return fromFacts(of, date, context, (facts) => meetingOn(facts, facts.day) as Meeting);
  }

  @FieldResolver(() => [Meeting], {
    description: `Every date between the two, both included, on which a timeslot stands: held or not, with the reason. At most ${LONGEST_RANGE} days. Source: rule S-2.`,
  })
  async meetings(
    @Root() of: SchoolClass,
    @Arg('from', () => LocalDateScalar, { description: 'The first date.' }) from: LocalDate,
    @Arg('to', () => LocalDateScalar, { description: 'The last date.' }) to: LocalDate,
    @Ctx() context: Context,
  ): Promise<MeetingFacts[]> {
    if (to < from || to > addDays(from, LONGEST_RANGE - 1)) {
      throw badInput(`Ask for between 1 and ${LONGEST_RANGE} days.`, 'to');
    }
    const facts = await context.loaders.load(classFactsBetween, `${of.id}@${from}@${to}`);
    if (!facts) throw notFound('class');
    return meetingsBetween(facts, from, to);
  }

  @FieldResolver(() => Openings, {
    description: 'How many places are open on a date. Source: rule S-4.',
  })
  openings(
    @Root() of: SchoolClass,
    @Arg('date', () => LocalDateScalar, onDate) date: LocalDate | null,
    @Ctx() context: Context,
  ): Openings | Promise<Openings> {
    return fromFacts(of, date, context, ({ day, capacity, seats }) =>
      openingsOn(day, capacity, seats),
    );
  }
}
