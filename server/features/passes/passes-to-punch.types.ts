import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Student } from '../students/student.entities.ts';
import { PassHolder } from './pass.entities.ts';
import { PunchRefused } from './punch.problems.ts';

const SEE_PASSES = [Permission.PUNCH_PASSES, PermissionLevel.VIEW] as const;

@Needs(SEE_PASSES)
@ObjectType({
  description: 'A pass among those that a student may be punched in with.',
  simpleResolvers: true,
})
export class PassChoice {
  @Field(() => PassHolder, { description: 'The student’s row of the pass.' })
  holder: PassHolder;

  @Field(() => PunchRefused, {
    nullable: true,
    description: 'Why the pass cannot be used on the date at all.',
  })
  problem: PunchRefused | null;

  @Field(() => Boolean, { description: 'The one to use. Source: rule P-15.' })
  isSuggested: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is suggested, in one sentence.' })
  reason: string | null;

  @Field(() => Int, { description: 'How many classes of the date may be punched with it.' })
  opensCount: number;
}

@Needs(SEE_PASSES)
@ObjectType({
  description: 'The passes of a student, for whoever punches without having chosen one.',
  simpleResolvers: true,
})
export class PassesToPunch {
  @Field(() => LocalDateScalar, { description: 'The date that was looked at.' })
  date: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Today where the desk is.' })
  today: LocalDate;

  @Field(() => Student, { description: 'The student.' })
  student: Student;

  @Field(() => [PassChoice], {
    description:
      'The suggested one first, then the usable ones in the order of rule P-15, then the others; at most 100.',
  })
  choices: PassChoice[];
}
