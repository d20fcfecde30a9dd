import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';

export enum PassTypeRefusalReason {
  NEEDED = 'NEEDED',
  TOO_LONG = 'TOO_LONG',
  TOO_MANY = 'TOO_MANY',
  WRONG_FORM = 'WRONG_FORM',
  TAKEN = 'TAKEN',
  NOT_A_NUMBER = 'NOT_A_NUMBER',
  NEGATIVE = 'NEGATIVE',
  TOO_PRECISE = 'TOO_PRECISE',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  NOT_OF_THIS_MODE = 'NOT_OF_THIS_MODE',
  BEFORE_START = 'BEFORE_START',
  BELOW_SOLD = 'BELOW_SOLD',
  UNKNOWN = 'UNKNOWN',
  DELETED = 'DELETED',
  INACTIVE = 'INACTIVE',
  NOT_AN_IMAGE = 'NOT_AN_IMAGE',
  IMAGE_TOO_LARGE = 'IMAGE_TOO_LARGE',
  HOLDERS_DIFFER = 'HOLDERS_DIFFER',
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  ALREADY_SUSPENDED = 'ALREADY_SUSPENDED',
  NOT_SUSPENDED = 'NOT_SUSPENDED',
}

registerEnumType(PassTypeRefusalReason, {
  name: 'PassTypeRefusalReason',
  description: 'Why a pass type is not saved, suspended or deleted; the field says where.',
  valuesConfig: {
    NEEDED: { description: 'The field is empty and must not be.' },
    TOO_LONG: { description: 'The text is too long.' },
    TOO_MANY: { description: 'The list has too many members.' },
    WRONG_FORM: { description: 'The text has characters that it may not have.' },
    TAKEN: { description: 'Another pass type has this slug.' },
    NOT_A_NUMBER: { description: 'Not a number such as 12.50.' },
    NEGATIVE: { description: 'Below zero.' },
    TOO_PRECISE: { description: 'Too many decimals.' },
    OUT_OF_RANGE: { description: 'Too small or too large.' },
    NOT_OF_THIS_MODE: { description: 'Passes with such dates have no such field.' },
    BEFORE_START: { description: 'The last day lies before the first.' },
    BELOW_SOLD: { description: 'More passes are sold already.' },
    UNKNOWN: { description: 'There is no such record.' },
    DELETED: { description: 'The program is deleted.' },
    INACTIVE: { description: 'The class is not offered any more.' },
    NOT_AN_IMAGE: { description: 'Not a PNG, JPEG, WebP or GIF.' },
    IMAGE_TOO_LARGE: { description: 'Larger than 128 KiB.' },
    HOLDERS_DIFFER: {
      description: 'Sold passes cannot change from families to students or back.',
    },
    CHANGED_MEANWHILE: { description: 'Somebody else has changed it since it was read.' },
    ALREADY_SUSPENDED: { description: 'It is suspended already.' },
    NOT_SUSPENDED: { description: 'It is not suspended.' },
  },
});

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'The pass type stays as it is; nothing was changed.',
  simpleResolvers: true,
})
export class PassTypeRefused extends Problem {
  @Field(() => String, {
    nullable: true,
    description: 'The field of the input, e.g. "price" or "limits.classes"; null is no single one.',
  })
  field: string | null;

  @Field(() => PassTypeRefusalReason, { description: 'What stops it, as a value.' })
  reason: PassTypeRefusalReason;

  constructor(
    field: string | null,
    reason: PassTypeRefusalReason,
    rule: string,
    message: string,
    fix: string | null = null,
  ) {
    super();
    this.field = field;
    this.reason = reason;
    this.rule = rule;
    this.message = message;
    this.fix = fix;
  }
}
