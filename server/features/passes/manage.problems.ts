import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';

export enum GiveRefusalReason {
  TYPE_SUSPENDED = 'TYPE_SUSPENDED',
  NOT_FOR_SALE = 'NOT_FOR_SALE',
  MAX_ISSUED_REACHED = 'MAX_ISSUED_REACHED',
  TYPE_EXPIRED = 'TYPE_EXPIRED',
  STUDENT_REQUIRED = 'STUDENT_REQUIRED',
  STUDENT_NOT_ASKED = 'STUDENT_NOT_ASKED',
  STUDENT_OF_ANOTHER_FAMILY = 'STUDENT_OF_ANOTHER_FAMILY',
  NO_STUDENTS = 'NO_STUDENTS',
  START_OUTSIDE_TYPE = 'START_OUTSIDE_TYPE',
  USES_FIXED = 'USES_FIXED',
  USES_OUT_OF_RANGE = 'USES_OUT_OF_RANGE',
}

registerEnumType(GiveRefusalReason, {
  name: 'GiveRefusalReason',
  description: 'Why a pass cannot be given. Source: rule P-12.',
  valuesConfig: {
    TYPE_SUSPENDED: { description: 'The pass type is suspended.' },
    NOT_FOR_SALE: { description: 'The pass type is not available for sale.' },
    MAX_ISSUED_REACHED: { description: 'As many as may be issued are. Source: rule P-11.' },
    TYPE_EXPIRED: { description: 'The dates of the pass type are over.' },
    STUDENT_REQUIRED: { description: 'A student pass needs its student.' },
    STUDENT_NOT_ASKED: { description: 'A family pass is for all students of the family.' },
    STUDENT_OF_ANOTHER_FAMILY: { description: 'The student belongs to another family.' },
    NO_STUDENTS: { description: 'The family has no student who could use it.' },
    START_OUTSIDE_TYPE: { description: 'The start lies outside the dates of the pass type.' },
    USES_FIXED: { description: 'The number of uses is the pass type’s and cannot be chosen.' },
    USES_OUT_OF_RANGE: { description: 'The number of uses is none from 1 to 9999.' },
  },
});

export enum PassStateRefusalReason {
  ALREADY_SUSPENDED = 'ALREADY_SUSPENDED',
  NOT_SUSPENDED = 'NOT_SUSPENDED',
}

registerEnumType(PassStateRefusalReason, {
  name: 'PassStateRefusalReason',
  description: 'Why a pass stays as it is. Source: rule P-3.',
  valuesConfig: {
    ALREADY_SUSPENDED: { description: 'It is suspended, maybe by somebody else meanwhile.' },
    NOT_SUSPENDED: { description: 'It is not suspended, or not any more.' },
  },
});

export enum PassEditRefusalReason {
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  EXPIRES_BEFORE_LAST_PUNCH = 'EXPIRES_BEFORE_LAST_PUNCH',
  EXPIRES_BEFORE_ACTIVE_ON = 'EXPIRES_BEFORE_ACTIVE_ON',
  TOTAL_BELOW_USED = 'TOTAL_BELOW_USED',
  TOTAL_OUT_OF_RANGE = 'TOTAL_OUT_OF_RANGE',
}

registerEnumType(PassEditRefusalReason, {
  name: 'PassEditRefusalReason',
  description: 'Why a sold pass cannot be changed so. Source: rules P-13 and P-14.',
  valuesConfig: {
    CHANGED_MEANWHILE: { description: 'It is not any more what the editor saw.' },
    EXPIRES_BEFORE_LAST_PUNCH: { description: 'A punch is used for a later date.' },
    EXPIRES_BEFORE_ACTIVE_ON: { description: 'The pass would end before it begins.' },
    TOTAL_BELOW_USED: { description: 'More punches are used already.' },
    TOTAL_OUT_OF_RANGE: { description: 'The total is none from 1 to 9999.' },
  },
});

const FIELD = 'Name of the input’s field that it is about; null for the whole.';

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'No pass was given.',
  simpleResolvers: true,
})
export class GiveRefused extends Problem {
  @Field(() => GiveRefusalReason, { description: 'What stops it, as a value.' })
  reason: GiveRefusalReason;

  @Field(() => String, { nullable: true, description: FIELD })
  field: string | null;

  constructor(
    reason: GiveRefusalReason,
    field: string | null,
    message: string,
    fix: string | null = null,
  ) {
    super();
    this.reason = reason;
    this.field = field;
    this.rule = reason === GiveRefusalReason.MAX_ISSUED_REACHED ? 'P-11' : 'P-12';
    this.message = message;
    this.fix = fix;
  }
}

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'The pass stays as it is.',
  simpleResolvers: true,
})
export class PassStateRefused extends Problem {
  @Field(() => PassStateRefusalReason, { description: 'What stops it, as a value.' })
  reason: PassStateRefusalReason;

  constructor(reason: PassStateRefusalReason, message: string) {
    super();
    this.reason = reason;
    this.rule = 'P-3';
    this.message = message;
    this.fix = null;
  }
}

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'Nothing was changed.',
  simpleResolvers: true,
})
export class PassEditRefused extends Problem {
  @Field(() => PassEditRefusalReason, { description: 'What stops it, as a value.' })
  reason: PassEditRefusalReason;

  @Field(() => String, { description: 'The field that it is about: "expires" or "total".' })
  field: string;

  constructor(
    reason: PassEditRefusalReason,
    field: 'expires' | 'total',
    message: string,
    fix: string | null = null,
  ) {
    super();
    this.reason = reason;
    this.field = field;
    this.rule = field === 'expires' ? 'P-13' : 'P-14';
    this.message = message;
    this.fix = fix;
  }
}
