import { Field, ID, InputType } from 'type-graphql';
import { RecordMarksInput } from '../settings/record-marks.types.ts';
import { ContactKind } from './family.entities.ts';

const KNOWN = 'Id of the one that is changed; left out for a new one.';

@InputType({ description: 'An e-mail address or a telephone number.' })
export class ContactInput {
  @Field(() => ID, { nullable: true, description: KNOWN })
  id?: string | null;

  @Field(() => ContactKind, { description: 'E-mail or telephone.' })
  kind: ContactKind;

  @Field(() => String, { description: 'The address or number.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'Home, work, mobile …' })
  label?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The one of its kind to use first; without any it is the first of the list.',
  })
  isPrimary?: boolean | null;
}

@InputType({ description: 'An adult of a family.' })
export class GuardianInput {
  @Field(() => ID, { nullable: true, description: KNOWN })
  id?: string | null;

  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => String, { nullable: true, description: 'Mother, father, grandmother …' })
  relationship?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The one whom the office calls first; a single guardian always is.',
  })
  isPrimary?: boolean | null;

  @Field(() => [ContactInput], {
    nullable: true,
    description: 'All e-mail addresses and telephone numbers of the guardian.',
  })
  contacts?: ContactInput[] | null;
}

@InputType({ description: 'Where a family lives or gets its post.' })
export class AddressInput {
  @Field(() => ID, { nullable: true, description: KNOWN })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Home, grandparents …' })
  label?: string | null;

  @Field(() => String, { description: 'Street and number, perhaps in several lines.' })
  street: string;

  @Field(() => String, { nullable: true, description: 'City or town.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, if it is not the school’s.' })
  country?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The one to use first; without any it is the first of the list.',
  })
  isPrimary?: boolean | null;
}

@InputType({
  description:
    'A family’s form. A list that is left out stays as it is; one that is given is whole.',
})
export class FamilyInput extends RecordMarksInput {
  @Field(() => String, {
    nullable: true,
    description: 'Left empty, it is the last name of the guardian who is called first.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What staff must see before anything else. Source: rule F-5.',
  })
  flagAlert?: string | null;

  @Field(() => [GuardianInput], { nullable: true, description: 'All its guardians.' })
  guardians?: GuardianInput[] | null;

  @Field(() => [ContactInput], {
    nullable: true,
    description: 'What is no single guardian’s: all its e-mail addresses and telephone numbers.',
  })
  contacts?: ContactInput[] | null;

  @Field(() => [AddressInput], { nullable: true, description: 'All its addresses.' })
  addresses?: AddressInput[] | null;
}
