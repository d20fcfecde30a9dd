import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { FieldFault, FieldProblemFacts } from '../shared/form.ts';
import type { Said } from '../shared/said.ts';
import { Anyone, Told } from './access.ts';
import { enumOf } from './enum-of.ts';
import { Problem } from './types.ts';

/** The faults as an enum of the API. */
export const FieldFaultEnum = enumOf<FieldFault>({
  name: 'FieldFault',
  description: 'What is wrong with a field, as a value.',
  values: {
    NEEDED: 'It is empty and must not be.',
    TOO_LONG: 'The text is too long.',
    TOO_MANY: 'The list has too many members.',
    WRONG_FORM: 'It is not written as such a value is.',
    OUT_OF_RANGE: 'Too small or too large.',
    UPSIDE_DOWN: 'It ends before it begins.',
    OVERLAPS: 'It covers a time that another one covers.',
    TAKEN: 'Another record has it.',
    UNKNOWN: 'There is no such record.',
    IN_USE: 'Other records still need it.',
    NOT_ALLOWED: 'It may not be so here.',
  },
});

/** Why a record as a whole is not saved. */
export enum RecordRefusal {
  INVALID = 'INVALID',
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  NEEDS_CONFIRMATION = 'NEEDS_CONFIRMATION',
  NOT_ALLOWED = 'NOT_ALLOWED',
  IN_USE = 'IN_USE',
  ALREADY_SO = 'ALREADY_SO',
}

registerEnumType(RecordRefusal, {
  name: 'RecordRefusal',
  description: 'Why a record is not saved or removed, as a value.',
  valuesConfig: {
    INVALID: { description: 'Something is wrong with its fields, which are told one by one.' },
    CHANGED_MEANWHILE: { description: 'Somebody else has changed it since it was read.' },
    NEEDS_CONFIRMATION: {
      description: 'It can be done, but has to be confirmed; the message says what is unusual.',
    },
    NOT_ALLOWED: { description: 'A rule forbids it, whoever asks.' },
    IN_USE: { description: 'Other records need it.' },
    ALREADY_SO: { description: 'It is so already.' },
  },
});

@Anyone()
@ObjectType('FieldProblem', {
  description: 'What is wrong with one field of an input.',
  simpleResolvers: true,
})
export class FieldProblem implements FieldProblemFacts {
  @Field(() => String, {
    description: 'Path of the field in the input, e.g. "name" or "guardians.0.firstName".',
  })
  field: string;

  @Field(() => FieldFaultEnum, { description: 'What is wrong, as a value.' })
  reason: FieldFault;

  @Field(() => String, { description: 'One sentence for the person at the desk.' })
  message: string;
}

@Anyone()
@Told('message', 'fix')
@ObjectType({
  implements: Problem,
  description: 'The record stays as it is; nothing was changed.',
  simpleResolvers: true,
})
export class RecordRefused extends Problem<Said> {
  @Field(() => RecordRefusal, { description: 'Why, as a value.' })
  reason: RecordRefusal;

  @Field(() => [FieldProblem], {
    description: 'The fields that are wrong; none if it is not that.',
  })
  fields: readonly FieldProblemFacts[];

  /** Something is wrong with these fields. */
  static fields(rule: string, fields: readonly FieldProblemFacts[]): RecordRefused {
    const message =
      fields.length === 1 ? (fields[0]?.message ?? '') : `${fields.length} fields need correcting.`;
    return Object.assign(new RecordRefused(), {
      ...{ reason: RecordRefusal.INVALID, rule, message, fix: null, fields },
    });
  }

  /** One field is wrong. */
  static field(rule: string, field: string, reason: FieldFault, message: string): RecordRefused {
    return RecordRefused.fields(rule, [{ field, reason, message }]);
  }

  /** The record as a whole is refused. */
  static because(
    rule: string,
    reason: RecordRefusal,
    message: Said,
    fix: Said | null = null,
  ): RecordRefused {
    return Object.assign(new RecordRefused(), { reason, rule, message, fix, fields: [] });
  }
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'What a change would do. Nothing was changed.',
  simpleResolvers: true,
})
export class ChangePreview {
  @Field(() => [String], { description: 'The fields that would be changed, by their names.' })
  changed: readonly string[];

  @Field(() => [String], {
    description: 'What else would happen, one sentence each, e.g. which passes a student joins.',
  })
  says: readonly Said[];
}
