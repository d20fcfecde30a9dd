import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Account } from '../accounts/account.entity.ts';
import { Event, SchoolClass } from './class.entities.ts';
import { Location, Program } from './place.entities.ts';

/** SESSION: fixed dates after which students are dropped. ROLLING: repeating ranges, students stay. */
export type SeasonKind = 'SESSION' | 'ROLLING';

@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'season_account_fkey' })
@Index('season_name_key', ['accountId', 'name'], { unique: true })
@Check('season_kind', `kind in ('SESSION', 'ROLLING')`)
export class Season extends AccountRow {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: SeasonKind;
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
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'closure_account_fkey' })
@Index('closure_dates', ['accountId', 'startsOn', 'endsOn'])
@Check('closure_order', `starts_on <= ends_on`)
@Check('closure_scope', `scope in ('BILLING', 'CLOSURES', 'BOTH')`)
export class Closure extends AccountRow {
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Column({ type: 'date' })
  endsOn: LocalDate;

  @Column({ type: 'text' })
  scope: ClosureScope;
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
@Entity()
@ForeignKey(() => Event, ['accountId', 'eventId'], ['accountId', 'id'], {
  name: 'cancellation_event_fkey',
})
@Index('cancellation_event_date', ['accountId', 'eventId', 'date'])
@Index('cancellation_key', { synchronize: false })
export class Cancellation extends AccountRow {
  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'date' })
  date: LocalDate;

  /** The start of the cancelled timeslot; null cancels the whole date. */
  @Column({ type: 'time', precision: 0, nullable: true })
  starts: LocalTime | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}
