import { MaxLength } from 'class-validator';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { GiveRefused, PassEditRefused, PassStateRefused } from './manage.problems.ts';
import { Pass, PassHolder } from './pass.entities.ts';

const REQUEST_ID =
  'Any id of yours. The same request sent again with it gets the first outcome and changes nothing.';
const DRY_RUN = 'Only say what would happen: everything is checked, nothing stays.';
const REPEATED = 'An earlier request with this requestId did the work.';
const REASON = 'Why, for the pass’s statement and the audit; at most 500 characters.';
const ONE_ROW = 'Only this student’s row; left out, the pass for everyone who holds it.';

@InputType({ description: 'What every change can be sent with.' })
abstract class Sent {
  @Field(() => ID, { nullable: true, description: REQUEST_ID })
  @MaxLength(100)
  requestId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun: boolean;
}

@InputType({ description: 'A pass to give. Source: rule P-12.' })
export class GivePassInput extends Sent {
  @Field(() => ID, { description: 'The pass type.' })
  typeId: string;

  @Field(() => ID, { description: 'The family that gets it.' })
  familyId: string;

  @Field(() => ID, { nullable: true, description: 'Who may use it, for a student pass only.' })
  studentId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its first day; the type’s or today when left out. Source: rule P-10.',
  })
  startsOn?: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of uses of a type that is priced per use; its default when left out.',
  })
  uses?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A note for the statement; at most 500 characters.',
  })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'A sold pass to suspend or to unsuspend. Source: rule P-3.' })
export class SetPassSuspendedInput extends Sent {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => ID, { nullable: true, description: ONE_ROW })
  holderId?: string | null;

  @Field(() => Boolean, { description: 'True suspends, false lifts the suspension.' })
  suspended: boolean;

  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'A sold pass to delete for good. Source: rule P-4.' })
export class DeletePassInput extends Sent {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => ID, { nullable: true, description: ONE_ROW })
  holderId?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'Another last day of a sold pass. Source: rule P-13.' })
export class ChangePassExpiresInput extends Sent {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The last day that you saw, null being never: refused when it is another by now. Left out, nothing is compared.',
  })
  was?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The new last day; null is never. Must be given.',
  })
  expires?: LocalDate | null;

  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'Another number of punches of a sold pass. Source: rule P-14.' })
export class ChangePassTotalInput extends Sent {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The total that you saw, null being unlimited: refused when it is another by now. Left out, nothing is compared.',
  })
  was?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The new total, used ones included; null is unlimited. Must be given.',
  })
  total?: number | null;

  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;
}

@Anyone()
@ObjectType({ description: 'A pass was given.', simpleResolvers: true })
export class PassGiven {
  @Field(() => Pass, { nullable: true, description: 'The pass; null if it was deleted since.' })
  pass: Pass | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({
  description: 'The pass that would be given. Nothing was changed.',
  simpleResolvers: true,
})
export class PassGivePreview {
  @Field(() => String, { description: 'Name of the pass.' })
  title: string;

  @Field(() => LocalDateScalar, { description: 'First day on which it could be used.' })
  activeOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null is never.' })
  expires: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'Punches; null is unlimited.' })
  total: number | null;

  @Field(() => [String], { description: 'Who could use it.' })
  holderNames: string[];
}

@Anyone()
@ObjectType({
  description: 'The pass was suspended, or its suspension lifted.',
  simpleResolvers: true,
})
export class PassStateChanged {
  @Field(() => Pass, { nullable: true, description: 'The pass; null if it was deleted since.' })
  pass: Pass | null;

  @Field(() => PassHolder, { nullable: true, description: 'The student’s row that was meant.' })
  holder: PassHolder | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'Whom it would concern. Nothing was changed.', simpleResolvers: true })
export class PassStatePreview {
  @Field(() => String, { description: 'Name of the pass.' })
  title: string;

  @Field(() => [String], { description: 'The students whom it would concern.' })
  holderNames: string[];

  @Field(() => Int, { nullable: true, description: 'Punches left on it; null is unlimited.' })
  left: number | null;

  @Field(() => Boolean, { description: 'The pass itself would be deleted. Source: rule P-4.' })
  passIsGone: boolean;
}

@Anyone()
@ObjectType({
  description: 'The pass, or a student’s row of it, was deleted.',
  simpleResolvers: true,
})
export class PassDeleted {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => [ID], { description: 'The rows that are gone.' })
  holderIds: string[];

  @Field(() => Boolean, { description: 'The pass itself is gone. Source: rule P-4.' })
  passIsGone: boolean;

  @Field(() => Pass, { nullable: true, description: 'What is left of it; null when it is gone.' })
  pass: Pass | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'The pass was changed.', simpleResolvers: true })
export class PassEdited {
  @Field(() => Pass, { nullable: true, description: 'The pass; null if it was deleted since.' })
  pass: Pass | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({
  description: 'What the pass would become. Nothing was changed.',
  simpleResolvers: true,
})
export class PassEditPreview {
  @Field(() => Int, { description: 'Punches used.' })
  used: number;

  @Field(() => Int, { nullable: true, description: 'Punches given; null is unlimited.' })
  total: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null is never.' })
  expires: LocalDate | null;
}

export const GivePassResult = createUnionType({
  name: 'GivePassResult',
  description: 'The pass, what it would be, or why it is not given.',
  types: () => [PassGiven, PassGivePreview, GiveRefused] as const,
});

export const PassStateResult = createUnionType({
  name: 'PassStateResult',
  description: 'The pass, whom it would concern, or why it stays as it is.',
  types: () => [PassStateChanged, PassStatePreview, PassStateRefused] as const,
});

export const DeletePassResult = createUnionType({
  name: 'DeletePassResult',
  description: 'What was deleted, or whom it would concern.',
  types: () => [PassDeleted, PassStatePreview] as const,
});

export const PassEditResult = createUnionType({
  name: 'PassEditResult',
  description: 'The pass, what it would become, or why it stays as it is.',
  types: () => [PassEdited, PassEditPreview, PassEditRefused] as const,
});
