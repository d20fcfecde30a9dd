import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';

export enum PunchRefusalReason {
  STUDENT_NOT_A_HOLDER = 'STUDENT_NOT_A_HOLDER',
  PASS_SUSPENDED = 'PASS_SUSPENDED',
  PASS_EXPIRED = 'PASS_EXPIRED',
  PASS_USED_UP = 'PASS_USED_UP',
  DATE_BEFORE_ACTIVE_ON = 'DATE_BEFORE_ACTIVE_ON',
  DATE_AFTER_EXPIRES = 'DATE_AFTER_EXPIRES',
  CLASS_NOT_COVERED = 'CLASS_NOT_COVERED',
  CLASS_INACTIVE = 'CLASS_INACTIVE',
  CLASS_NOT_SCHEDULED = 'CLASS_NOT_SCHEDULED',
  OUTSIDE_SESSION = 'OUTSIDE_SESSION',
  CLASS_CLOSED = 'CLASS_CLOSED',
  CLASS_CANCELLED = 'CLASS_CANCELLED',
  ALREADY_ENROLLED = 'ALREADY_ENROLLED',
  TOO_YOUNG = 'TOO_YOUNG',
  TOO_OLD = 'TOO_OLD',
  GENDER_MISMATCH = 'GENDER_MISMATCH',
  CLASS_FULL = 'CLASS_FULL',
  OVERRIDE_NOT_PERMITTED = 'OVERRIDE_NOT_PERMITTED',
}

registerEnumType(PunchRefusalReason, {
  name: 'PunchRefusalReason',
  description:
    'Why a punch is refused. Those that staff with the permission may override say so. Source: rules R-4 to R-8.',
  valuesConfig: {
    STUDENT_NOT_A_HOLDER: { description: 'The student does not hold this pass.' },
    PASS_SUSPENDED: { description: 'The pass, its type or the student’s row is suspended.' },
    PASS_EXPIRED: { description: 'The pass has expired today.' },
    PASS_USED_UP: { description: 'No punches are left.' },
    DATE_BEFORE_ACTIVE_ON: { description: 'The date lies before the pass’s first day.' },
    DATE_AFTER_EXPIRES: { description: 'The date lies after the pass’s last day.' },
    CLASS_NOT_COVERED: { description: 'The pass’s restrictions exclude the class.' },
    CLASS_INACTIVE: { description: 'The class is not offered any more.' },
    CLASS_NOT_SCHEDULED: { description: 'The class has no timeslot on that weekday.' },
    OUTSIDE_SESSION: { description: 'The date lies outside the class’s dates or sessions.' },
    CLASS_CLOSED: { description: 'The program or location is closed on that date.' },
    CLASS_CANCELLED: { description: 'The class is cancelled on that date.' },
    ALREADY_ENROLLED: { description: 'The student is enrolled in the class on that date.' },
    TOO_YOUNG: { description: 'The student is too young on that date. May be overridden.' },
    TOO_OLD: { description: 'The student is too old on that date. May be overridden.' },
    GENDER_MISMATCH: { description: 'The class is for another gender. May be overridden.' },
    CLASS_FULL: { description: 'No one-day opening is left on that date. May be overridden.' },
    OVERRIDE_NOT_PERMITTED: { description: 'An override was asked for without its permission.' },
  },
});

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'The punch is refused; nothing was changed.',
  simpleResolvers: true,
})
export class PunchRefused extends Problem {
  @Field(() => PunchRefusalReason, { description: 'The rule that stops it, as a value.' })
  reason: PunchRefusalReason;

  @Field(() => Boolean, {
    description: 'Staff with the override permission may punch all the same.',
  })
  overridable: boolean;

  constructor(
    reason: PunchRefusalReason,
    rule: string,
    message: string,
    fix: string | null,
    overridable = false,
  ) {
    super();
    this.reason = reason;
    this.rule = rule;
    this.message = message;
    this.fix = fix;
    this.overridable = overridable;
  }
}
