import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow, NAME_ORDER } from '../../db/row.ts';
import { LoadedBy, Needs } from '../../graphql/access.ts';
import { Instant } from '../../graphql/scalars.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Account } from '../accounts/account.entity.ts';
import { familyById } from './family.loaders.ts';

/** How a family is reached. */
export enum ContactKind {
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
}

registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'How a family is reached.',
  valuesConfig: { EMAIL: { description: 'E-mail.' }, PHONE: { description: 'Telephone.' } },
});

@Needs([Permission.FAMILIES, PermissionLevel.VIEW])
@ObjectType({
  description: 'A household: the customer, with its guardians and its students.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'family_account_fkey' })
@Index('family_by_name', ['accountId', 'name', 'id'])
@Index('family_by_created', ['accountId', 'createdAt', 'id'])
export class Family extends AccountRow {
  @Field(() => String, { description: 'How the office calls the family, usually a last name.' })
  @Column({ type: 'text', collation: NAME_ORDER })
  name: string;

  @Field(() => Instant, { description: 'When the record was made.' })
  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @LoadedBy(familyById)
  @Field(() => String, {
    nullable: true,
    description: 'What staff must see before anything else. Source: rule F-5.',
  })
  @Column({ type: 'text', nullable: true })
  flagAlert: string | null;

  /** Since when its customers may not sign in. */
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @LoadedBy(familyById)
  @Field(() => Int, { description: 'Number of its state; each change of its form makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;
}

@Needs([Permission.FAMILIES, PermissionLevel.VIEW])
@ObjectType({ description: 'An adult who is responsible for students.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'guardian_family_fkey',
})
@Index('guardian_family', ['accountId', 'familyId'])
export class Guardian extends AccountRow {
  @Column({ type: 'uuid' })
  familyId: string;

  @Field(() => String, { description: 'First name.' })
  @Column({ type: 'text' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  @Column({ type: 'text' })
  lastName: string;

  @Field(() => String, { nullable: true, description: 'Mother, father, grandmother …' })
  @Column({ type: 'text', nullable: true })
  relationship: string | null;

  @Field(() => Boolean, { description: 'The one whom the office calls first.' })
  @Column({ type: 'boolean', default: false })
  isPrimary: boolean;
}

@Needs([Permission.FAMILIES, PermissionLevel.VIEW])
@ObjectType({
  description: 'An e-mail address or telephone number of a family.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'contact_family_fkey',
})
@ForeignKey(() => Guardian, ['accountId', 'guardianId'], ['accountId', 'id'], {
  name: 'contact_guardian_fkey',
})
@Index('contact_family', ['accountId', 'familyId'])
@Index('contact_guardian', ['accountId', 'guardianId'])
@Index('contact_email', { synchronize: false })
@Index('contact_phone', { synchronize: false })
export class Contact extends AccountRow {
  @Column({ type: 'uuid' })
  familyId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The guardian whose it is; null for the whole family.',
  })
  @Column({ type: 'uuid', nullable: true })
  guardianId: string | null;

  @Field(() => ContactKind, { description: 'E-mail or telephone.' })
  @Column({ type: 'text' })
  kind: ContactKind;

  @Field(() => String, { description: 'The address or number as it was given.' })
  @Column({ type: 'text' })
  value: string;

  @Field(() => Boolean, { description: 'The one of its kind to use first.' })
  @Column({ type: 'boolean', default: false })
  isPrimary: boolean;

  @Field(() => String, { nullable: true, description: 'Home, work, mobile …' })
  @Column({ type: 'text', nullable: true })
  label: string | null;
}

@Needs([Permission.FAMILIES, PermissionLevel.VIEW])
@ObjectType({ description: 'Where a family lives or gets its post.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'address_family_fkey',
})
@Index('address_family', ['accountId', 'familyId'])
export class Address extends AccountRow {
  @Column({ type: 'uuid' })
  familyId: string;

  @Field(() => String, { nullable: true, description: 'Home, grandparents …' })
  @Column({ type: 'text', nullable: true })
  label: string | null;

  @Field(() => String, { description: 'Street and number, perhaps in several lines.' })
  @Column({ type: 'text' })
  street: string;

  @Field(() => String, { nullable: true, description: 'City or town.' })
  @Column({ type: 'text', nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  @Column({ type: 'text', nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @Column({ type: 'text', nullable: true })
  postcode: string | null;

  @Field(() => String, { nullable: true, description: 'Country, if it is not the school’s.' })
  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Field(() => Boolean, { description: 'The one to use first.' })
  @Column({ type: 'boolean', default: false })
  isPrimary: boolean;
}
