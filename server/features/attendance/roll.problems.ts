import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone, Needs } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { Roll } from './roll.types.ts';

/** Why marks are refused. */
export enum RollRefusal {
  NOT_ON_ROLL = 'NOT_ON_ROLL',
  NO_OCCURRENCE = 'NO_OCCURRENCE',
  CANCELLED = 'CANCELLED',
  CLOSED = 'CLOSED',
  OUTSIDE_SESSION = 'OUTSIDE_SESSION',
  CLASS_INACTIVE = 'CLASS_INACTIVE',
  TOO_FAR_AHEAD = 'TOO_FAR_AHEAD',
  SECONDARY_WITHOUT_PRIMARY = 'SECONDARY_WITHOUT_PRIMARY',
  TIMES_UPSIDE_DOWN = 'TIMES_UPSIDE_DOWN',
  COMMENT_TOO_LONG = 'COMMENT_TOO_LONG',
  TWICE = 'TWICE',
  CHECK_IN_MODE_OFF = 'CHECK_IN_MODE_OFF',
}

registerEnumType(RollRefusal, {
  name: 'RollRefusal',
  description: 'Why marks are refused, as a value. Source: rules T-2 to T-6.',
  valuesConfig: {
    NOT_ON_ROLL: {
      description:
        'The student has no place on the date, and nothing is recorded. Source: rule T-4.',
    },
    NO_OCCURRENCE: { description: 'No timeslot of the class starts then on that date.' },
    CANCELLED: { description: 'The date is cancelled, or this timeslot of it.' },
    CLOSED: { description: 'A closure of its program or location.' },
    OUTSIDE_SESSION: { description: 'The date lies outside the dates or the sessions.' },
    CLASS_INACTIVE: { description: 'The class is not offered any more.' },
    TOO_FAR_AHEAD: { description: 'Later than the school lets anybody mark. Source: rule T-2.' },
    SECONDARY_WITHOUT_PRIMARY: {
      description:
        'Times of somebody who was not there, or a comment where nothing is recorded. Source: rule T-3.',
    },
    TIMES_UPSIDE_DOWN: { description: 'Left before arriving.' },
    COMMENT_TOO_LONG: { description: 'The comment has more than 200 characters.' },
    TWICE: { description: 'The student stands in the request twice.' },
    CHECK_IN_MODE_OFF: {
      description: 'Students cannot be marked one by one; the whole roll can. Source: rule T-6.',
    },
  },
});

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'Why the mark of one student is refused.',
  simpleResolvers: true,
})
export class RollLineProblem {
  @Field(() => ID, { description: 'Whose mark.' })
  studentId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'First and last name; null when there is no such student, or none that one may know of. Source: rule T-9.',
  })
  name: string | null;

  @Field(() => RollRefusal, { description: 'Why, as a value.' })
  reason: RollRefusal;

  @Field(() => String, {
    description: 'One sentence for the person at the desk, with the student’s name.',
  })
  message: string;
}

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'No mark is recorded: neither those that are wrong nor the others.',
  simpleResolvers: true,
})
export class RollRefused extends Problem {
  @Field(() => RollRefusal, { description: 'Why, as a value: of several, the first.' })
  reason: RollRefusal;

  @Field(() => [RollLineProblem], {
    description: 'The marks that are wrong; none when the occurrence itself stops them.',
  })
  lines: readonly RollLineProblem[];

  constructor(
    reason: RollRefusal,
    rule: string,
    message: string,
    fix: string | null,
    lines: readonly RollLineProblem[] = [],
  ) {
    super();
    this.reason = reason;
    this.rule = rule;
    this.message = message;
    this.fix = fix;
    this.lines = lines;
  }
}

@Anyone()
@ObjectType({
  implements: Problem,
  description:
    'Somebody has recorded marks since the roll was read. Nothing was changed. Source: rule T-5.',
  simpleResolvers: true,
})
export class RollOutdated extends Problem {
  @Field(() => Roll, { description: 'The roll as it is now.' })
  roll: Roll;

  constructor() {
    super();
    this.rule = 'T-5';
    this.message = 'Somebody has marked this roll since you read it.';
    this.fix = 'Look at what has changed, and submit your marks again.';
  }
}
