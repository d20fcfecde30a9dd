import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { FamilyInput } from '../families/family.inputs.ts';
import { RecordMarksInput } from '../settings/record-marks.types.ts';

@InputType({ description: 'Who a new student is.' })
export class NewStudentInput {
  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of birth, if it is known.' })
  born?: LocalDate | null;

  @Field(() => Gender, { nullable: true, description: 'Gender as the family told it.' })
  gender?: Gender | null;
}

@InputType({ description: 'A student’s form.' })
export class StudentInput extends RecordMarksInput {
  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of birth, if it is known.' })
  born?: LocalDate | null;

  @Field(() => Gender, { nullable: true, description: 'Gender as the family told it.' })
  gender?: Gender | null;

  @Field(() => ID, { nullable: true, description: 'How far along the student is.' })
  levelId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What instructors read beside the name on a roll.',
  })
  rollComment?: string | null;
}

@InputType({ description: 'The form of a new family, with its students.' })
export class NewFamilyInput extends FamilyInput {
  @Field(() => [NewStudentInput], {
    nullable: true,
    description: 'Its students; to make them needs FULL for students.',
  })
  students?: NewStudentInput[] | null;
}
