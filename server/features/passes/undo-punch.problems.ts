import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';

export enum UndoRefusalReason {
  NOT_A_USE = 'NOT_A_USE',
  ALREADY_RETURNED = 'ALREADY_RETURNED',
  ENROLLMENT_REMOVED = 'ENROLLMENT_REMOVED',
}

registerEnumType(UndoRefusalReason, {
  name: 'UndoRefusalReason',
  description: 'Why a punch cannot be undone. Source: rule R-9.',
  valuesConfig: {
    NOT_A_USE: { description: 'The line records no punch.' },
    ALREADY_RETURNED: { description: 'The punch came back before.' },
    ENROLLMENT_REMOVED: { description: 'The enrollment was removed before, and the punch kept.' },
  },
});

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'The punch stays; nothing was changed.',
  simpleResolvers: true,
})
export class UndoRefused extends Problem {
  @Field(() => UndoRefusalReason, { description: 'What stops it, as a value.' })
  reason: UndoRefusalReason;

  constructor(reason: UndoRefusalReason, message: string, fix: string | null = null) {
    super();
    this.reason = reason;
    this.rule = 'R-9';
    this.message = message;
    this.fix = fix;
  }
}
