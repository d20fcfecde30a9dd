import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { LoadedBy, SignedIn } from '../../graphql/access.ts';
import { Account } from '../accounts/account.entity.ts';
import type { LevelColour } from './level.form.ts';
import { LevelColourEnum } from './place.enums.ts';
import { levels, locations, programs, rooms } from './place-lists.ts';

@SignedIn()
@ObjectType({ description: 'A site of the school, with its own time zone.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'location_account_fkey' })
@Index('location_name_key', ['accountId', 'name'], { unique: true })
@Index('location_source_key', ['accountId', 'source', 'sourceKey'], { unique: true })
export class Location extends AccountRow {
  @Field(() => String, { description: 'Name, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, {
    description: 'IANA time zone; dates and times of classes are local to it.',
  })
  @Column({ type: 'text' })
  zone: string;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text', nullable: true })
  sourceKey: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @Column({ type: 'text', nullable: true })
  street: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'City.' })
  @Column({ type: 'text', nullable: true })
  city: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'Province, state or region.' })
  @Column({ type: 'text', nullable: true })
  region: string | null;

  @LoadedBy(locations.entryById)
  @Field(() => String, { nullable: true, description: 'Postcode.' })
  @Column({ type: 'text', nullable: true })
  postcode: string | null;

  /** No new record takes it; those that have it keep it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @LoadedBy(locations.entryById)
  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @LoadedBy(locations.entryById)
  @Field(() => Boolean, {
    description: 'It is not offered any more; what has it keeps it. Source: rule O-5.',
  })
  readonly isArchived?: boolean;
}

@SignedIn()
@ObjectType({ description: 'A room or area of a location.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'room_location_fkey',
})
@Index('room_name_key', ['accountId', 'locationId', 'name'], { unique: true })
export class Room extends AccountRow {
  @LoadedBy(rooms.entryById)
  @Field(() => ID, { description: 'The location that it is in.' })
  @Column({ type: 'uuid' })
  locationId: string;

  @Field(() => String, { description: 'Name, unique in its location.' })
  @Column({ type: 'text' })
  name: string;

  /** No new record takes it; those that have it keep it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @LoadedBy(rooms.entryById)
  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @LoadedBy(rooms.entryById)
  @Field(() => Boolean, {
    description: 'It is not offered any more; what has it keeps it. Source: rule O-5.',
  })
  readonly isArchived?: boolean;
}

@SignedIn()
@ObjectType({
  description: 'What a class belongs to, such as Gymnastics or Swim.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'program_account_fkey' })
@Index('program_name_key', ['accountId', 'name'], { unique: true })
export class Program extends AccountRow {
  @Field(() => String, { description: 'Name, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @LoadedBy(programs.entryById)
  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @LoadedBy(programs.entryById)
  @Field(() => Boolean, {
    description: 'It is deleted; its classes and passes keep it. Source: rule O-5.',
  })
  readonly isArchived?: boolean;
}

@SignedIn()
@ObjectType('ClassLevel', {
  description: 'How far along a class is, such as Beginner.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'level_account_fkey' })
@Index('level_name_key', ['accountId', 'name'], { unique: true })
export class Level extends AccountRow {
  @Field(() => String, { description: 'Name, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @LoadedBy(levels.entryById)
  @Field(() => Int, { description: 'Its place, from the lowest to the highest.' })
  @Column({ type: 'integer' })
  position: number;

  @LoadedBy(levels.entryById)
  @Field(() => LevelColourEnum, { nullable: true, description: 'Its colour on screens.' })
  @Column({ type: 'text', nullable: true })
  colour: LevelColour | null;

  /** No new record takes it; those that have it keep it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @LoadedBy(levels.entryById)
  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @LoadedBy(levels.entryById)
  @Field(() => Boolean, {
    description: 'It is not offered any more; what has it keeps it. Source: rule O-5.',
  })
  readonly isArchived?: boolean;
}
