import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow, NAME_ORDER } from '../../db/row.ts';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import { Gender } from '../../shared/gender.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';
import { Staff } from '../staff/staff.entities.ts';
import { Level, Location, Program, Room } from './place.entities.ts';

/** What has occurrences. Classes today; camp blocks and appointments will be further kinds. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'event_account_fkey' })
@Check('event_kind', `kind in ('CLASS', 'CAMP_BLOCK', 'APPOINTMENT')`)
export class Event extends AccountRow {
  @Column({ type: 'text' })
  kind: string;
}

const AGE = `'^P\\d+Y(\\d+M(\\d+D)?)?$'`;

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType('Class', {
  description: 'A recurring offering with weekly timeslots in which students are enrolled.',
  simpleResolvers: true,
})
@Entity('class')
@ForeignKey(() => Event, ['accountId', 'id'], ['accountId', 'id'], { name: 'class_event_fkey' })
@ForeignKey(() => Program, ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'class_program_fkey',
})
@ForeignKey(() => Level, ['accountId', 'levelId'], ['accountId', 'id'], {
  name: 'class_level_fkey',
})
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'class_location_fkey',
})
@ForeignKey(() => Room, ['accountId', 'roomId'], ['accountId', 'id'], { name: 'class_room_fkey' })
@Index('class_by_name', ['accountId', 'name', 'id'])
@Index('class_by_start', { synchronize: false })
@Index('class_location', ['accountId', 'locationId'])
@Index('class_program', ['accountId', 'programId'])
@Index('class_level', ['accountId', 'levelId'], { where: 'level_id is not null' })
@Index('class_room', ['accountId', 'roomId'], { where: 'room_id is not null' })
@Index('class_source_key', ['accountId', 'source', 'sourceKey'], { unique: true })
@Check('class_capacity', `capacity > 0`)
@Check('class_dates', `starts_on <= ends_on`)
@Check('class_ages', `min_age ~ ${AGE} and max_age ~ ${AGE}`)
@Check('class_gender', `gender in ('FEMALE', 'MALE', 'OTHER')`)
@Check('class_season_kind', `season_kind in ('SESSION', 'ROLLING')`)
export class SchoolClass extends AccountRow {
  @Field(() => String, { description: 'Name as families know it.' })
  @Column({ type: 'text', collation: NAME_ORDER })
  name: string;

  @Field(() => Boolean, {
    description: 'Whether it is offered at all; inactive classes do not meet.',
  })
  @Column({ type: 'boolean', default: true })
  isActive: boolean;

  /** What families read about it. */
  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'uuid' })
  programId: string;

  @Column({ type: 'uuid', nullable: true })
  levelId: string | null;

  @Column({ type: 'uuid' })
  locationId: string;

  @Column({ type: 'uuid', nullable: true })
  roomId: string | null;

  @Field(() => Int, { nullable: true, description: 'Most students at a time; null is no limit.' })
  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  /** See `shared/age.ts` for the form. */
  @Column({ type: 'text', nullable: true })
  minAge: string | null;

  @Column({ type: 'text', nullable: true })
  maxAge: string | null;

  @Field(() => Gender, { nullable: true, description: 'The only gender it is for; null is any.' })
  @Column({ type: 'text', nullable: true })
  gender: Gender | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day it may meet; null is no bound.',
  })
  @Column({ type: 'date', nullable: true })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day it may meet; null is no bound.',
  })
  @Column({ type: 'date', nullable: true })
  endsOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The catalogue it was imported from.' })
  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text', nullable: true })
  sourceKey: string | null;

  /** The row as it was last imported; a re-import writes only what differs from it (rule I-3). */
  @Column({ type: 'jsonb', nullable: true })
  sourceRow: object | null;

  /** Of the first sessions that it had: a class does not go over to the other kind (rule S-9). */
  @Column({ type: 'text', nullable: true })
  seasonKind: 'SESSION' | 'ROLLING' | null;

  @VersionColumn({ default: 1 })
  version: number;
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({ description: 'A weekly time at which a class meets.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Event, ['accountId', 'eventId'], ['accountId', 'id'], {
  name: 'timeslot_event_fkey',
})
@Index('timeslot_event', ['accountId', 'eventId'])
@Index('timeslot_weekday', ['accountId', 'weekday', 'starts', 'eventId', 'validFrom', 'validTo'])
@Check('timeslot_weekday_range', `weekday between 1 and 7`)
@Check('timeslot_order', `starts < ends`)
@Check('timeslot_validity', `valid_from <= valid_to`)
export class Timeslot extends AccountRow {
  @Column({ type: 'uuid' })
  eventId: string;

  @Field(() => Int, { description: '1 Monday to 7 Sunday.' })
  @Column({ type: 'smallint' })
  weekday: number;

  @Field(() => LocalTimeScalar, { description: 'When it starts, at the location.' })
  @Column({ type: 'time', precision: 0 })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'When it ends, at the location.' })
  @Column({ type: 'time', precision: 0 })
  ends: LocalTime;

  /** A timeslot is ended, not changed, so that past dates keep their times. */
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it holds; null is no bound. Source: rule S-8.',
  })
  @Column({ type: 'date', nullable: true })
  validFrom: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which it holds; null is no end. Source: rule S-8.',
  })
  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'Who teaches a class, from when until when. Source: rule S-8.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'class_instructor_class_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'class_instructor_staff_fkey',
})
@Index('class_instructor_class', ['accountId', 'classId'])
@Index('class_instructor_staff', ['accountId', 'staffId'])
export class ClassInstructor extends AccountRow {
  @Column({ type: 'uuid' })
  classId: string;

  @Field(() => ID, { description: 'The staff member.' })
  @Column({ type: 'uuid' })
  staffId: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which he or she teaches it; null is no bound.',
  })
  @Column({ type: 'date', nullable: true })
  validFrom: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day; null is no end.',
  })
  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
