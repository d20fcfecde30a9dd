import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Needs, SignedIn } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';

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
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({ description: 'A room or area of a location.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'room_location_fkey',
})
@Index('room_name_key', ['accountId', 'locationId', 'name'], { unique: true })
export class Room extends AccountRow {
  @Column({ type: 'uuid' })
  locationId: string;

  @Field(() => String, { description: 'Name, unique in its location.' })
  @Column({ type: 'text' })
  name: string;
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
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
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
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

  /** From the lowest to the highest. */
  @Column({ type: 'integer' })
  position: number;
}
