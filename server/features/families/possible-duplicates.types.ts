import { Field, InputType, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from './family.entities.ts';

@InputType({ description: 'A student who may be known already.' })
export class PossibleStudentInput {
  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => LocalDateScalar, { description: 'Date of birth.' })
  born: LocalDate;
}

@Needs([Permission.FAMILIES, PermissionLevel.VIEW])
@ObjectType({
  description: 'A family that may be the same. Source: rule F-6.',
  simpleResolvers: true,
})
export class PossibleDuplicate {
  @Field(() => Family, { description: 'The family, which may be archived.' })
  family: object;

  @Field(() => [String], { description: 'What they have in common, one sentence each.' })
  why: string[];
}
