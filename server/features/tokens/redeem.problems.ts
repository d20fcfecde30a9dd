import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';

export enum MakeupRefusal {
  WITHOUT_TOKEN_NOT_PERMITTED = 'WITHOUT_TOKEN_NOT_PERMITTED',
  NOT_FOR_FAMILIES = 'NOT_FOR_FAMILIES',
  TOKEN_NOT_THE_STUDENTS = 'TOKEN_NOT_THE_STUDENTS',
  TOKEN_EXPENDED = 'TOKEN_EXPENDED',
  TOKEN_PENDING = 'TOKEN_PENDING',
  TOKEN_EXPIRED = 'TOKEN_EXPIRED',
  TOKEN_DELETED_PROGRAM = 'TOKEN_DELETED_PROGRAM',
  STUDENT_ARCHIVED = 'STUDENT_ARCHIVED',
  NOT_ENROLLED = 'NOT_ENROLLED',
  IN_THE_PAST = 'IN_THE_PAST',
  BEYOND_HORIZON = 'BEYOND_HORIZON',
  AFTER_EXPIRY = 'AFTER_EXPIRY',
  TOKEN_WRONG_PROGRAM = 'TOKEN_WRONG_PROGRAM',
  TOKEN_WRONG_LOCATION = 'TOKEN_WRONG_LOCATION',
  WRONG_LEVEL = 'WRONG_LEVEL',
  CLASS_INACTIVE = 'CLASS_INACTIVE',
  CLASS_NOT_SCHEDULED = 'CLASS_NOT_SCHEDULED',
  OUTSIDE_SESSION = 'OUTSIDE_SESSION',
  CLASS_CLOSED = 'CLASS_CLOSED',
  CLASS_CANCELLED = 'CLASS_CANCELLED',
  TOO_LATE_TODAY = 'TOO_LATE_TODAY',
  ALREADY_ENROLLED = 'ALREADY_ENROLLED',
  NO_EXPECTED_ABSENCE = 'NO_EXPECTED_ABSENCE',
  CLASS_FULL = 'CLASS_FULL',
  TOO_YOUNG = 'TOO_YOUNG',
  TOO_OLD = 'TOO_OLD',
  GENDER_MISMATCH = 'GENDER_MISMATCH',
  OVERRIDE_NOT_PERMITTED = 'OVERRIDE_NOT_PERMITTED',
}

registerEnumType(MakeupRefusal, {
  name: 'MakeupRefusal',
  description:
    'Why a makeup is refused. Those that staff with the permission may set aside say so. Source: rules M-9 to M-11.',
  valuesConfig: {
    WITHOUT_TOKEN_NOT_PERMITTED: {
      description: 'A makeup without a token needs its own permission. Source: rule M-11.',
    },
    NOT_FOR_FAMILIES: {
      description: 'Families may not redeem tokens by themselves. Source: rule M-10.',
    },
    TOKEN_NOT_THE_STUDENTS: { description: 'The token is another student’s.' },
    TOKEN_EXPENDED: { description: 'The token’s makeup has been.' },
    TOKEN_PENDING: { description: 'The token is used, or asked for, for a makeup.' },
    TOKEN_EXPIRED: { description: 'The token’s last day is over.' },
    TOKEN_DELETED_PROGRAM: { description: 'All of the token’s programs were deleted.' },
    STUDENT_ARCHIVED: { description: 'The student is archived.' },
    NOT_ENROLLED: {
      description: 'The school asks for a current or future enrollment, and there is none.',
    },
    IN_THE_PAST: { description: 'The date lies before today at the class’s location.' },
    BEYOND_HORIZON: { description: 'The date lies too far ahead.' },
    AFTER_EXPIRY: { description: 'The date lies after the token’s last day.' },
    TOKEN_WRONG_PROGRAM: { description: 'The token is for other programs.' },
    TOKEN_WRONG_LOCATION: { description: 'The token is for another location.' },
    WRONG_LEVEL: { description: 'The class is for another level than the student has.' },
    CLASS_INACTIVE: { description: 'The class is not offered any more.' },
    CLASS_NOT_SCHEDULED: { description: 'The class has no timeslot on that weekday.' },
    OUTSIDE_SESSION: { description: 'The date lies outside the class’s dates or sessions.' },
    CLASS_CLOSED: { description: 'The program or location is closed on that date.' },
    CLASS_CANCELLED: { description: 'The class is cancelled on that date.' },
    TOO_LATE_TODAY: {
      description: 'It is too late for a family to take the class. Source: rule M-10.',
    },
    ALREADY_ENROLLED: { description: 'The student is enrolled in the class on that date.' },
    NO_EXPECTED_ABSENCE: {
      description: 'Nobody is expected absent from the class that day. Source: rule M-10.',
    },
    CLASS_FULL: { description: 'No one-day opening is left on that date. May be set aside.' },
    TOO_YOUNG: { description: 'The student is too young on that date. May be set aside.' },
    TOO_OLD: { description: 'The student is too old on that date. May be set aside.' },
    GENDER_MISMATCH: { description: 'The class is for another gender. May be set aside.' },
    OVERRIDE_NOT_PERMITTED: {
      description: 'A restriction was confirmed without the permission to override it.',
    },
  },
});

export interface MakeupProblemFacts {
  readonly reason: MakeupRefusal;
  readonly rule: string;
  readonly message: string;
  readonly fix: string | null;
}

@Anyone()
@ObjectType({ description: 'A rule that stands in the way of a makeup.', simpleResolvers: true })
export class MakeupProblem implements MakeupProblemFacts {
  @Field(() => MakeupRefusal, { description: 'The rule that stops it, as a value.' })
  reason: MakeupRefusal;

  @Field(() => String, { description: 'Number of the rule in docs/rules.md.' })
  rule: string;

  @Field(() => String, { description: 'One sentence for the person at the desk.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'What would make it possible, if anything does.',
  })
  fix: string | null;
}

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'The makeup is refused; nothing was changed.',
  simpleResolvers: true,
})
export class MakeupRefused extends Problem {
  @Field(() => MakeupRefusal, { description: 'The first rule that stops it, as a value.' })
  reason: MakeupRefusal;

  @Field(() => [MakeupProblem], { description: 'All that stops it, the first one included.' })
  problems: readonly MakeupProblemFacts[];

  @Field(() => Boolean, {
    description: 'The viewer may confirm all of it, and redeem all the same. Source: rule M-9.',
  })
  mayConfirm: boolean;

  constructor(
    first: MakeupProblemFacts,
    problems: readonly MakeupProblemFacts[] = [first],
    mayConfirm = false,
  ) {
    super();
    Object.assign(this, first);
    this.problems = problems;
    this.mayConfirm = mayConfirm;
  }
}
