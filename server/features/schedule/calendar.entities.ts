import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Needs, SignedIn } from '../../graphql/access.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';
import { Task } from '../tasks/task.entity.ts';
import { ClassSeasonKind } from './class-details.types.ts';
import { Event, SchoolClass } from './class.entities.ts';
import { Location, Program } from './place.entities.ts';
import { ClosureScopeEnum } from './place.enums.ts';

/** SESSION: fixed dates after which students are dropped. ROLLING: repeating ranges, students stay. */
export type SeasonKind = 'SESSION' | 'ROLLING';

@SignedIn()
@ObjectType({ description: 'Days of a session.', simpleResolvers: true })
export class SeasonDays {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  endsOn: LocalDate;
}

@SignedIn()
@ObjectType({
  description:
    'A session, after which students are dropped, or a rolling one, through which they stay.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'season_account_fkey' })
@Index('season_name_key', ['accountId', 'name'], { unique: true })
@Check('season_kind', `kind in ('SESSION', 'ROLLING')`)
export class Season extends AccountRow {
  @Field(() => String, { description: 'Name, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => ClassSeasonKind, { description: 'Which of the two kinds it is.' })
  @Column({ type: 'text' })
  kind: SeasonKind;

  /** No new record takes it; those that have it keep it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Boolean, {
    description: 'It is not offered any more; classes that have it keep it. Source: rule O-5.',
  })
  readonly isArchived?: boolean;

  @Field(() => [SeasonDays], { description: 'When it is, the earliest first.' })
  readonly ranges?: SeasonDays[];
}

@Entity()
@ForeignKey(() => Season, ['accountId', 'seasonId'], ['accountId', 'id'], {
  name: 'season_range_season_fkey',
})
@Index('season_range_season', ['accountId', 'seasonId'])
@Check('season_range_order', `starts_on <= ends_on`)
export class SeasonRange extends AccountRow {
  @Column({ type: 'uuid' })
  seasonId: string;

  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Column({ type: 'date' })
  endsOn: LocalDate;
}

@Entity()
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'class_season_class_fkey',
})
@ForeignKey(() => Season, ['accountId', 'seasonId'], ['accountId', 'id'], {
  name: 'class_season_season_fkey',
})
@Index('class_season_key', ['accountId', 'classId', 'seasonId'], { unique: true })
@Index('class_season_season', ['accountId', 'seasonId'])
export class ClassSeason extends AccountRow {
  @Column({ type: 'uuid' })
  classId: string;

  @Column({ type: 'uuid' })
  seasonId: string;
}

/** What a blackout means: BILLING leaves the schedule alone, the others close it. */
export type ClosureScope = 'BILLING' | 'CLOSURES' | 'BOTH';

/** Days on which programs do not meet (a blackout), or locations are closed. */
@Needs([Permission.SETTINGS, PermissionLevel.VIEW])
@ObjectType({
  description: 'Days on which programs do not meet, or locations are closed. Source: rule S-5.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'closure_account_fkey' })
@ForeignKey(() => Task, ['accountId', 'taskId'], ['accountId', 'id'], { name: 'closure_task_fkey' })
@Index('closure_dates', ['accountId', 'startsOn', 'endsOn'])
@Index('closure_task', ['accountId', 'taskId'], { where: 'task_id is not null' })
@Check('closure_order', `starts_on <= ends_on`)
@Check('closure_scope', `scope in ('BILLING', 'CLOSURES', 'BOTH')`)
export class Closure extends AccountRow {
  @Field(() => String, { description: 'Why.' })
  @Column({ type: 'text' })
  reason: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  @Column({ type: 'date' })
  endsOn: LocalDate;

  @Field(() => ClosureScopeEnum, { description: 'What it means.' })
  @Column({ type: 'text' })
  scope: ClosureScope;

  /** The task that closed, with all that belongs to it. */
  @Column({ type: 'uuid', nullable: true })
  taskId: string | null;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => [Program], { description: 'The programs that do not meet, by name.' })
  readonly programs?: Program[];

  @Field(() => [Location], { description: 'The locations that are closed, by name.' })
  readonly locations?: Location[];
}

@Entity()
@ForeignKey(() => Closure, ['accountId', 'closureId'], ['accountId', 'id'], {
  name: 'closure_target_closure_fkey',
})
@ForeignKey(() => Program, ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'closure_target_program_fkey',
})
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'closure_target_location_fkey',
})
@Index('closure_target_closure', ['accountId', 'closureId'])
@Index('closure_target_program', ['accountId', 'programId'])
@Index('closure_target_location', ['accountId', 'locationId'])
@Check('closure_target_one', `num_nonnulls(program_id, location_id) = 1`)
export class ClosureTarget extends AccountRow {
  @Column({ type: 'uuid' })
  closureId: string;

  @Column({ type: 'uuid', nullable: true })
  programId: string | null;

  @Column({ type: 'uuid', nullable: true })
  locationId: string | null;
}

/** A date that is not held, or one timeslot of it. Taken back by `undoneAt`, never erased. */
@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'A date of a class that is not held, or one timeslot of it. Source: rule S-3.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Event, ['accountId', 'eventId'], ['accountId', 'id'], {
  name: 'cancellation_event_fkey',
})
@ForeignKey(() => Task, ['accountId', 'taskId'], ['accountId', 'id'], {
  name: 'cancellation_task_fkey',
})
@Index('cancellation_task', ['accountId', 'taskId'], { where: 'task_id is not null' })
@Index('cancellation_event_date', ['accountId', 'eventId', 'date'])
@Index('cancellation_key', { synchronize: false })
export class Cancellation extends AccountRow {
  @Column({ type: 'uuid' })
  eventId: string;

  @Field(() => LocalDateScalar, { description: 'The date, at the class’s location.' })
  @Column({ type: 'date' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'The start of the cancelled timeslot; null cancels the whole date.',
  })
  @Column({ type: 'time', precision: 0, nullable: true })
  starts: LocalTime | null;

  @Field(() => String, { nullable: true, description: 'Why, if that was said.' })
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  /** The task that cancelled it among others. */
  @Column({ type: 'uuid', nullable: true })
  taskId: string | null;
}
