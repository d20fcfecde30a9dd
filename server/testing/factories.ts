import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { inTransaction } from '../db/transaction.ts';
import { createAccount } from '../features/accounts/create-account.command.ts';
import type { AccountRef } from '../features/accounts/account-ref.ts';
import type { ExpectedAbsence } from '../features/attendance/expected-absence.entity.ts';
import type { Mark } from '../features/attendance/mark.entities.ts';
import type { Occurrence } from '../features/attendance/occurrence.entity.ts';
import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { Contact, Family, Guardian } from '../features/families/family.entities.ts';
import {
  Cancellation,
  ClassSeason,
  Closure,
  ClosureTarget,
  Season,
  SeasonRange,
} from '../features/schedule/calendar.entities.ts';
import { Event, SchoolClass, Timeslot } from '../features/schedule/class.entities.ts';
import { Level, Location, Program, Room } from '../features/schedule/place.entities.ts';
import { PermissionGrant, Staff } from '../features/staff/staff.entities.ts';
import { hashPassword } from '../features/staff/password.ts';
import { Student, StudentMedical } from '../features/students/student.entities.ts';
import type { Token } from '../features/tokens/token.entities.ts';
import { newId } from '../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../shared/permissions.ts';
import { makeExpectedAbsence, makeMark, makeOccurrence } from './attendance-factory.ts';
import {
  makePass,
  makePassType,
  type GivenPass,
  type MadePass,
  type MadeType,
} from './pass-factory.ts';
import { makeToken, type GivenToken } from './token-factory.ts';

let serial = 0;
const next = (): number => ++serial;

/** The zone of whatever a test does not place elsewhere. */
export const ZONE = 'America/Toronto';
export const PASSWORD = 'correct horse';
let passwordHash: Promise<string> | undefined;

export type Given<T> = Partial<Omit<T, 'accountId'>>;

/**
 * Makes rows of one account, with the parents they need. Every maker takes what the test cares about and fills in the
 * rest; it answers the whole row.
 */
export class School {
  private constructor(
    private readonly source: DataSource,
    readonly account: AccountRef,
  ) {}

  static async open(source: DataSource, of: Partial<AccountRef> = {}): Promise<School> {
    const slug = `school-${next()}-${newId().slice(-6)}`;
    return new School(
      source,
      await createAccount(source, {
        slug,
        name: 'Test School',
        zone: ZONE,
        currency: 'CAD',
        ...of,
      }),
    );
  }

  async insert<T extends ObjectLiteral>(target: EntityTarget<T>, row: Partial<T>): Promise<T> {
    const full = { accountId: this.account.id, id: newId(), ...row };
    await inTransaction(this.source, this.account.id, async (tx) => {
      await tx.manager.insert(target, full);
    });
    return full as unknown as T;
  }

  /** A staff member who signs in with `PASSWORD` and has these permissions. */
  async staff(grants: Grants = {}, given: Given<Staff> = {}): Promise<Staff> {
    const staff = await this.insert(Staff, {
      login: `staff${next()}`,
      email: null,
      firstName: 'Sam',
      lastName: 'Reyes',
      passwordHash: await (passwordHash ??= hashPassword(PASSWORD)),
      isOwner: false,
      isActive: true,
      ...given,
    });
    for (const permission of Object.values(Permission)) {
      const level = grants[permission];
      if (!level || level === PermissionLevel.NONE) continue;
      await this.insert(PermissionGrant, { groupId: null, staffId: staff.id, permission, level });
    }
    return staff;
  }

  owner(given: Given<Staff> = {}): Promise<Staff> {
    return this.staff({}, { isOwner: true, firstName: 'Olive', lastName: 'Owner', ...given });
  }

  location(given: Given<Location> = {}): Promise<Location> {
    return this.insert(Location, {
      name: `Gym ${next()}`,
      zone: ZONE,
      source: null,
      sourceKey: null,
      ...given,
    });
  }

  async room(given: Given<Room> = {}): Promise<Room> {
    const locationId = given.locationId ?? (await this.location()).id;
    return this.insert(Room, { name: `Room ${next()}`, ...given, locationId });
  }

  program(given: Given<Program> = {}): Promise<Program> {
    return this.insert(Program, { name: `Program ${next()}`, deletedAt: null, ...given });
  }

  level(given: Given<Level> = {}): Promise<Level> {
    return this.insert(Level, { name: `Level ${next()}`, position: next(), ...given });
  }

  /** A class without limits that meets at the given times, by default every day from 17:00 to 18:00. */
  async class(
    given: Given<SchoolClass> & {
      slots?: (readonly [weekday: number, starts: string, ends: string])[];
    } = {},
  ): Promise<SchoolClass> {
    const { slots, ...columns } = given;
    const programId = columns.programId ?? (await this.program()).id;
    const locationId = columns.locationId ?? (await this.location()).id;
    const event = await this.insert(Event, { kind: 'CLASS' });
    const made = await this.insert(SchoolClass, {
      name: `Class ${next()}`,
      isActive: true,
      levelId: null,
      roomId: null,
      capacity: null,
      minAge: null,
      maxAge: null,
      gender: null,
      startsOn: null,
      endsOn: null,
      ...columns,
      id: event.id,
      programId,
      locationId,
    });
    for (const [weekday, starts, ends] of slots ??
      [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '17:00', '18:00'] as const)) {
      await this.insert(Timeslot, {
        eventId: event.id,
        weekday,
        starts,
        ends,
        validFrom: null,
        validTo: null,
      });
    }
    return made;
  }

  async season(
    kind: 'SESSION' | 'ROLLING',
    ranges: (readonly [string, string])[],
    classId: string,
  ): Promise<Season> {
    const season = await this.insert(Season, { name: `Season ${next()}`, kind });
    for (const [startsOn, endsOn] of ranges)
      await this.insert(SeasonRange, { seasonId: season.id, startsOn, endsOn });
    await this.insert(ClassSeason, { classId, seasonId: season.id });
    return season;
  }

  cancel(
    eventId: string,
    date: string,
    starts: string | null = null,
    reason: string | null = null,
  ) {
    return this.insert(Cancellation, { eventId, date, starts, reason, undoneAt: null });
  }

  async close(
    startsOn: string,
    endsOn: string,
    of: { programId: string } | { locationId: string },
    scope: Closure['scope'] = 'BOTH',
  ): Promise<Closure> {
    const closure = await this.insert(Closure, { startsOn, endsOn, scope, reason: 'Holiday' });
    await this.insert(ClosureTarget, {
      closureId: closure.id,
      programId: null,
      locationId: null,
      ...of,
    });
    return closure;
  }

  family(given: Given<Family> = {}): Promise<Family> {
    return this.insert(Family, { name: `Family ${next()}`, archivedAt: null, ...given });
  }

  async guardian(given: Given<Guardian> = {}): Promise<Guardian> {
    const familyId = given.familyId ?? (await this.family()).id;
    return this.insert(Guardian, {
      firstName: 'Ana',
      lastName: 'Alvarez',
      relationship: 'Mother',
      isPrimary: true,
      ...given,
      familyId,
    });
  }

  contact(given: Given<Contact> & Pick<Contact, 'familyId' | 'kind' | 'value'>): Promise<Contact> {
    return this.insert(Contact, { guardianId: null, isPrimary: true, ...given });
  }

  async student(given: Given<Student> = {}): Promise<Student> {
    const familyId = given.familyId ?? (await this.family()).id;
    return this.insert(Student, {
      firstName: 'Maya',
      lastName: `Alvarez ${next()}`,
      born: '2019-07-14',
      archivedAt: null,
      ...given,
      familyId,
    });
  }

  /** A class at a date and time, by default at 17:00, with nothing recorded. */
  occurrence(given: Given<Occurrence> = {}): Promise<Occurrence> {
    return makeOccurrence(this, given);
  }

  /** What is recorded of a student at an occurrence, by default PRESENT, with its first version. */
  mark(given: Given<Mark> = {}): Promise<Mark> {
    return makeMark(this, given);
  }

  /** Somebody told beforehand that a student will not come. */
  expectedAbsence(given: Given<ExpectedAbsence> = {}): Promise<ExpectedAbsence> {
    return makeExpectedAbsence(this, given);
  }

  medical(studentId: string, alert: string): Promise<StudentMedical> {
    return this.insert(StudentMedical, { id: studentId, alert });
  }

  /** An ACTIVE enrollment without an end, unless the test says otherwise. */
  async enrollment(given: Given<Enrollment> = {}): Promise<Enrollment> {
    const studentId = given.studentId ?? (await this.student()).id;
    const classId = given.classId ?? (await this.class()).id;
    const type = given.type ?? EnrollmentType.ACTIVE;
    return this.insert(Enrollment, {
      type,
      startsOn: '2026-09-01',
      dropsOn:
        type === EnrollmentType.ACTIVE || type === EnrollmentType.WAIT
          ? null
          : (given.startsOn ?? '2026-09-01'),
      waitedAt: type === EnrollmentType.WAIT ? new Date('2026-09-01T12:00:00Z') : null,
      removedAt: null,
      ...given,
      studentId,
      classId,
    });
  }

  /** A kind of pass of ten, with its first terms. */
  passType(given: Parameters<typeof makePassType>[1] = {}): Promise<MadeType> {
    return makePassType(this, given);
  }

  /** A pass of ten for the student's whole family or for the student alone, with its GIVE line. */
  pass(student: Pick<Student, 'id' | 'familyId'>, given: GivenPass = {}): Promise<MadePass> {
    return makePass(this, student, given);
  }

  /** A makeup token, made by hand unless the test names a class that was missed; available unless it names a makeup. */
  token(given: GivenToken = {}): Promise<Token> {
    return makeToken(this, given);
  }
}
