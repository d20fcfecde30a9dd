import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Event } from '../schedule/class.entities.ts';
import { Staff } from '../staff/staff.entities.ts';

/**
 * An event at a date and time, with its roll. The row is made when it is first needed; until then nothing is known of
 * it but what the schedule says.
 */
@Entity()
@ForeignKey(() => Event, ['accountId', 'eventId'], ['accountId', 'id'], {
  name: 'occurrence_event_fkey',
})
@Index('occurrence_key', ['accountId', 'eventId', 'date', 'starts'], { unique: true })
@Index('occurrence_taken', ['accountId', 'eventId', 'date', 'starts', 'id'], {
  where: 'taken_at is not null',
})
export class Occurrence extends AccountRow {
  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'date' })
  date: LocalDate;

  /** With a timeslot that starts otherwise it is another occurrence. */
  @Column({ type: 'time', precision: 0 })
  starts: LocalTime;

  /** Of its roll: each submission and check-in makes the next. */
  @Column({ type: 'integer', default: 0 })
  version: number;

  /** When the first mark was made; null while nothing is recorded, also when all marks were taken back. */
  @Column({ type: 'timestamptz', nullable: true })
  takenAt: Date | null;

  /** When the first check-in marked everybody else absent (rule T-6). */
  @Column({ type: 'timestamptz', nullable: true })
  checkedInAt: Date | null;
}

/** Who has a roll open, kept while that is so. */
@Entity()
@ForeignKey(() => Event, ['accountId', 'eventId'], ['accountId', 'id'], {
  name: 'roll_reader_event_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'roll_reader_staff_fkey',
  onDelete: 'CASCADE',
})
@Index('roll_reader_key', ['accountId', 'eventId', 'date', 'starts', 'staffId'], { unique: true })
@Index('roll_reader_staff', ['accountId', 'staffId'])
export class RollReader extends AccountRow {
  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'date' })
  date: LocalDate;

  @Column({ type: 'time', precision: 0 })
  starts: LocalTime;

  @Column({ type: 'uuid' })
  staffId: string;

  @Column({ type: 'timestamptz' })
  seenAt: Date;
}
