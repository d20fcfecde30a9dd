import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Cancellation } from '../schedule/calendar.entities.ts';
import { CancellationTakenBack } from '../schedule/class-results.types.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { classFacts, factsKey } from '../schedule/class.loaders.ts';
import { isMedicalAlert } from '../students/health.rules.ts';
import { healthOfStudent } from '../students/health.loaders.ts';
import { removedPlaces, rosterOf, type RemovedPlaceRow, type RosterRow } from './roster.queries.ts';
import { RemovedPlace, RosterLine } from './roster.types.ts';

@Resolver(() => SchoolClass)
export class ClassRosterResolver {
  @FieldResolver(() => [RosterLine], {
    description:
      'Who has a place on a date, by last name, at most 500; who waits has none. Source: rule E-20.',
  })
  async roster(
    @Root() of: SchoolClass,
    @Arg('date', () => LocalDateScalar, {
      nullable: true,
      description: 'The date; today at the class’s location when left out.',
    })
    date: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<RosterRow[]> {
    const day = date ?? (await todayOf(of, context));
    return (await context.loaders.load(rosterOf, `${of.id}@${day}`)) ?? [];
  }

  @FieldResolver(() => [RemovedPlace], {
    description:
      'Who lost a one-day place with a cancelled date and has none on it again. Source: rule E-6.',
  })
  removedPlaces(
    @Root() of: SchoolClass,
    @Arg('date', () => LocalDateScalar, { description: 'The date.' }) date: LocalDate,
    @Ctx() context: Context,
  ): Promise<RemovedPlaceRow[]> {
    return context.loaders.load(removedPlaces, `${of.id}@${date}`);
  }
}

@Resolver(() => CancellationTakenBack)
export class TakenBackResolver {
  @FieldResolver(() => [RemovedPlace], {
    description:
      'One-day places that went with the date and may be given again, one by one. Source: rule E-6.',
  })
  removed(
    @Root() { class: of, cancellation }: { class: SchoolClass; cancellation: Cancellation },
    @Ctx() context: Context,
  ): Promise<RemovedPlaceRow[]> {
    return context.loaders.load(removedPlaces, `${of.id}@${cancellation.date}`);
  }
}

@Resolver(() => RosterLine)
export class RosterLineResolver {
  @Needs([Permission.STUDENT_MEDICAL, PermissionLevel.VIEW])
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'There is a medical alert. Reading it is written to the audit. Source: rules A-7 and F-9.',
  })
  async hasMedicalAlert(@Root() { student }: RosterRow, @Ctx() context: Context): Promise<boolean> {
    context.auditRead('READ_MEDICAL', student.id);
    return isMedicalAlert((await context.loaders.load(healthOfStudent, student.id))?.alert);
  }
}

async function todayOf(of: SchoolClass, context: Context): Promise<LocalDate> {
  const facts = await context.loaders.load(classFacts, factsKey(of.id, null));
  if (!facts) throw notFound('class');
  return dateInZone(context.clock.now(), facts.location.zone);
}
