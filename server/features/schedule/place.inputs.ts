import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LONGEST_TEXT } from '../settings/list-inputs.types.ts';
import type { LevelColour } from './level.form.ts';
import { LevelColourEnum } from './place.enums.ts';

@InputType({ description: 'A site of the school. Source: rule O-7.' })
export class LocationInput {
  @Field(() => String, { description: 'Name: 1 to 80 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;

  @Field(() => String, {
    description: 'IANA time zone, such as America/Toronto; its classes are local to it.',
  })
  @MaxLength(LONGEST_TEXT)
  zone: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @MaxLength(LONGEST_TEXT)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @MaxLength(LONGEST_TEXT)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @MaxLength(LONGEST_TEXT)
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  @MaxLength(LONGEST_TEXT)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province, state or region.' })
  @MaxLength(LONGEST_TEXT)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  @MaxLength(LONGEST_TEXT)
  postcode?: string | null;
}

@InputType({ description: 'A room or area of a location. Source: rule O-7.' })
export class RoomInput {
  @Field(() => ID, { description: 'The location that it is in; fixed once it is there.' })
  @MaxLength(LONGEST_TEXT)
  locationId: string;

  @Field(() => String, { description: 'Name: 1 to 60 characters, unique in its location.' })
  @MaxLength(LONGEST_TEXT)
  name: string;
}

@InputType({ description: 'A program. Source: rule O-7.' })
export class ProgramInput {
  @Field(() => String, { description: 'Name: 1 to 80 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;
}

@InputType({ description: 'A level. Source: rule O-7.' })
export class LevelInput {
  @Field(() => String, { description: 'Name: 1 to 60 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;

  @Field(() => LevelColourEnum, { nullable: true, description: 'Its colour on screens.' })
  colour?: LevelColour | null;
}
