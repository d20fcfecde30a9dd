import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Anyone, Told } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import type { Said } from '../../shared/said.ts';
import { Cancellation } from './calendar.entities.ts';
import { SchoolClass } from './class.entities.ts';

const REPEATED = 'An earlier request with this requestId did the work.';

@Anyone()
@ObjectType({ description: 'The class is saved.', simpleResolvers: true })
export class ClassSaved {
  @Field(() => SchoolClass, { description: 'The class as it is now.' })
  class: SchoolClass;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'The date, or a timeslot of it, is cancelled. Source: rule S-10.',
  simpleResolvers: true,
})
export class DateCancelled {
  @Field(() => SchoolClass, { description: 'The class.' })
  class: SchoolClass;

  @Field(() => Cancellation, { description: 'The cancellation, which can be taken back.' })
  cancellation: Cancellation;

  @Field(() => [String], {
    description:
      'What else was done, one sentence each: whose enrollments, which punches, which makeup tokens.',
  })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'The cancellation counts no more. Source: rule S-10.',
  simpleResolvers: true,
})
export class CancellationTakenBack {
  @Field(() => SchoolClass, { description: 'The class.' })
  class: SchoolClass;

  @Field(() => Cancellation, { description: 'The cancellation that was taken back.' })
  cancellation: Cancellation;

  @Field(() => [String], {
    description: 'What it means, one sentence each: when it is held, which tokens were used.',
  })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const ClassResult = createUnionType({
  name: 'ClassResult',
  description: 'The class is saved, what saving would do, or why it is refused.',
  types: () => [ClassSaved, ChangePreview, RecordRefused] as const,
});

export const CancelDateResult = createUnionType({
  name: 'CancelDateResult',
  description: 'The date is cancelled, what that would do, or why it is refused.',
  types: () => [DateCancelled, ChangePreview, RecordRefused] as const,
});

export const TakeBackCancellationResult = createUnionType({
  name: 'TakeBackCancellationResult',
  description: 'The cancellation is taken back, what that would do, or why it is refused.',
  types: () => [CancellationTakenBack, ChangePreview, RecordRefused] as const,
});
