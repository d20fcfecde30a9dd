import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

@Needs([Permission.STUDENT_MEDICAL, PermissionLevel.VIEW])
@ObjectType({
  description: 'What staff must know for a student’s health. Source: rules A-7 and F-9.',
  simpleResolvers: true,
})
export class Health {
  @Field(() => Boolean, {
    description: 'There is an alert, which “none” and the like are not. Source: rule F-9.',
  })
  hasAlert: boolean;

  @Field(() => String, { nullable: true, description: 'Health concerns, shown as the alert.' })
  alert: string | null;

  @Field(() => String, { nullable: true, description: 'Allergies.' })
  allergies: string | null;

  @Field(() => String, { nullable: true, description: 'Medication.' })
  medication: string | null;

  @Field(() => String, { nullable: true, description: 'Physician, with a telephone number.' })
  physician: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to call in an emergency.' })
  emergencyContact: string | null;

  @Field(() => Int, { description: 'Number of its state; 0 while nothing was written down.' })
  version: number;
}

@InputType({ description: 'All that shall be known of a student’s health.' })
export class HealthInput {
  @Field(() => String, { nullable: true, description: 'Health concerns, shown as the alert.' })
  alert?: string | null;

  @Field(() => String, { nullable: true, description: 'Allergies.' })
  allergies?: string | null;

  @Field(() => String, { nullable: true, description: 'Medication.' })
  medication?: string | null;

  @Field(() => String, { nullable: true, description: 'Physician, with a telephone number.' })
  physician?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to call in an emergency.' })
  emergencyContact?: string | null;
}
