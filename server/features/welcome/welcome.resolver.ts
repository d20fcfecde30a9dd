import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { addDays, dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { countAbsencesInARow } from '../attendance/absences-in-a-row.queries.ts';
import { firstRollsNotTaken } from '../attendance/rolls-not-taken.queries.ts';
import { PassStatus } from '../passes/pass.enums.ts';
import { PassSort } from '../passes/pass.list.ts';
import { passPage, type ReportedPass } from '../passes/pass-list.queries.ts';
import { Location } from '../schedule/place.entities.ts';
import { isMedicalAlert } from '../students/health.rules.ts';
import type { StudentRow } from '../students/student.sql.ts';
import {
  activeNumbers,
  comersWithAlerts,
  comersWithBirthdays,
  todaysSlots,
} from './welcome.queries.ts';
import { birthdayNear, lastMonthEnd, type DaySlot } from './welcome.rules.ts';
import {
  Welcome,
  WelcomeAlert,
  WelcomeBirthday,
  WelcomeClass,
  WelcomeNumbers,
  WelcomePass,
  WelcomeRolls,
} from './welcome.types.ts';

/** Passes that expire within so many days are told (rule W-9). */
const EXPIRING_WITHIN = 14;
const MOST_PASSES = 10;
/** Rolls that were not taken are told for so many days, and the first of them are shown (rule W-10). */
const ROLLS_OF_DAYS = 7;
const MOST_ROLLS = 5;

const { CLASSES, STUDENTS, STUDENT_MEDICAL, FAMILIES, ENROLLMENTS, PUNCH_PASSES, ATTENDANCE } =
  Permission;

const sees = (context: Context, ...permissions: Permission[]): boolean =>
  permissions.every((one) => context.viewer.may(one, PermissionLevel.VIEW));

const slotsFor = (context: Context, { locationId }: Welcome): Promise<DaySlot[]> =>
  context.loaders.load(todaysSlots, locationId ?? '');

/** What somebody comes to, of today's timetable. */
const comesTo = (slots: readonly DaySlot[], classIds: readonly string[]): DaySlot[] =>
  slots.filter(({ class: of, reason }) => reason === null && classIds.includes(of.id));

@Resolver(() => Welcome)
export class WelcomeResolver {
  @Needs([Permission.WELCOME, PermissionLevel.VIEW])
  @Query(() => Welcome, { description: 'The day at a glance. Source: rule W-5.' })
  async welcome(
    @Arg('locationId', () => ID, {
      nullable: true,
      description: 'Only what is at this location; passes and birthdays of all that come there.',
    })
    locationId: string | null,
    @Ctx() context: Context,
  ): Promise<Welcome> {
    const now = context.clock.now();
    if (!locationId) return { today: dateInZone(now, context.account.zone), now, locationId: null };
    const id = idOf('location', locationId);
    const location = await (await context.read()).manager.findOneBy(Location, { id });
    if (!location) throw notFound('location');
    return { today: dateInZone(now, location.zone), now, locationId: id };
  }

  @FieldResolver(() => [WelcomeClass], {
    nullable: true,
    description:
      'Today’s timetable by time, at most 500 classes; null without the permission to see classes. Source: rule W-6.',
  })
  async classes(@Root() of: Welcome, @Ctx() context: Context): Promise<DaySlot[] | null> {
    return sees(context, CLASSES) ? slotsFor(context, of) : null;
  }

  @FieldResolver(() => [WelcomeBirthday], {
    nullable: true,
    description:
      'Who comes today and has a birthday within three days; null without the permission to see students, classes and enrollments. Source: rule W-7.',
  })
  async birthdays(
    @Root() of: Welcome,
    @Ctx() context: Context,
  ): Promise<
    (ReturnType<typeof birthdayNear> & { student: StudentRow; comesTo: DaySlot[] })[] | null
  > {
    if (!sees(context, STUDENTS, CLASSES, ENROLLMENTS)) return null;
    const slots = await slotsFor(context, of);
    const comers = await comersWithBirthdays(await context.read(), slots, of.today);
    return comers
      .flatMap(({ student, classIds }) => {
        const birthday = student.born === null ? null : birthdayNear(student.born, of.today);
        return birthday ? [{ student, ...birthday, comesTo: comesTo(slots, classIds) }] : [];
      })
      .sort(
        (one, other) => Math.abs(one.inDays) - Math.abs(other.inDays) || other.inDays - one.inDays,
      );
  }

  @FieldResolver(() => [WelcomeAlert], {
    nullable: true,
    description:
      'Who comes today and has a medical alert, by time; null without the permission to see students, their health, classes and enrollments. Each reading is written to the audit. Source: rules A-7 and F-9.',
  })
  async medicalAlerts(
    @Root() of: Welcome,
    @Ctx() context: Context,
  ): Promise<{ student: StudentRow; alert: string; comesTo: DaySlot[] }[] | null> {
    if (!sees(context, STUDENTS, STUDENT_MEDICAL, CLASSES, ENROLLMENTS)) return null;
    const slots = await slotsFor(context, of);
    const comers = await comersWithAlerts(await context.read(), slots, of.today);
    return comers
      .filter(({ alert }) => isMedicalAlert(alert))
      .map(({ student, alert, classIds }) => {
        context.auditRead('READ_MEDICAL', student.id);
        return { student, alert, comesTo: comesTo(slots, classIds) };
      });
  }

  @FieldResolver(() => WelcomeNumbers, {
    description: 'What is active today beside the last day of the month before. Source: rule W-8.',
  })
  async numbers(@Root() of: Welcome, @Ctx() context: Context): Promise<WelcomeNumbers> {
    const before = lastMonthEnd(of.today);
    const has = {
      families: sees(context, FAMILIES),
      students: sees(context, STUDENTS),
      enrollments: sees(context, ENROLLMENTS),
    };
    if (!Object.values(has).includes(true)) {
      return { before, families: null, students: null, enrollments: null };
    }
    const found = await activeNumbers(await context.read(), of.today, before, of.locationId);
    return {
      before,
      families: has.families ? { now: found.families, before: found.familiesBefore } : null,
      students: has.students ? { now: found.students, before: found.studentsBefore } : null,
      enrollments: has.enrollments
        ? { now: found.enrollments, before: found.enrollmentsBefore }
        : null,
    };
  }

  @FieldResolver(() => [WelcomePass], {
    nullable: true,
    description:
      'Passes with punches left whose last day is today or within fourteen days, the first ten, wherever they are used; null without the permission to see passes. Source: rule W-9.',
  })
  async passesExpiring(
    @Root() _of: Welcome,
    @Ctx() context: Context,
  ): Promise<{ pass: ReportedPass }[] | null> {
    if (!sees(context, PUNCH_PASSES)) return null;
    const page = await passPage(
      await context.read(),
      {
        status: [PassStatus.ACTIVE, PassStatus.FUTURE],
        expiringWithin: EXPIRING_WITHIN,
        first: MOST_PASSES,
        sort: PassSort.EXPIRES,
        descending: false,
      },
      dateInZone(context.clock.now(), context.account.zone),
    );
    return page.nodes.map((pass) => ({ pass }));
  }

  @FieldResolver(() => WelcomeRolls, {
    nullable: true,
    description:
      'Rolls of the last seven days that were not taken, of those that one may see; null without the permission for attendance. Source: rule W-10.',
  })
  async rollsNotTaken(@Root() of: Welcome, @Ctx() context: Context): Promise<WelcomeRolls | null> {
    if (!sees(context, ATTENDANCE)) return null;
    const filters = {
      ...{ from: addDays(of.today, -ROLLS_OF_DAYS), to: addDays(of.today, 1) },
      locationId: of.locationId,
    };
    const seen = { viewer: context.viewer, now: context.clock.now() };
    return firstRollsNotTaken(await context.read(), filters, MOST_ROLLS, seen);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many are absent several times one after the other, of those that one may see; null without the permission for attendance. Source: rules T-11 and W-10.',
  })
  async absencesInARow(@Root() of: Welcome, @Ctx() context: Context): Promise<number | null> {
    if (!sees(context, ATTENDANCE)) return null;
    const seen = { viewer: context.viewer, now: context.clock.now() };
    return countAbsencesInARow(await context.read(), { locationId: of.locationId }, seen);
  }
}
