import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Anyone, Told } from '../../graphql/access.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { REPEATED } from '../../graphql/saved-record.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { ToldAbsence } from './expected-absence.types.ts';

/** Nobody sends longer lists or texts; what is allowed below that, the form says. */
const MOST_SENT = 500;
const LONGEST_SENT = 2000;

@InputType({ description: 'An occurrence by class, date and time. Source: rule T-1.' })
export class OccurrenceInput {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  starts: LocalTime;
}

@InputType({ description: 'Days on which students will not come. Source: rule T-8.' })
export class ExpectedDaysInput {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day, at most 92 days in all.' })
  to: LocalDate;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description:
      'Only occurrences that touch the time from here on each day; both times or neither.',
  })
  fromTime?: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: '… until here.' })
  toTime?: LocalTime | null;
}

@InputType({
  description: 'Who will not come, and when: give either occurrences or days. Source: rule T-8.',
})
export class ExpectedAbsencesInput {
  @Field(() => [ID], { description: 'One student, or several of one family: at most 20.' })
  @ArrayMaxSize(MOST_SENT)
  studentIds: string[];

  @Field(() => [OccurrenceInput], {
    nullable: true,
    description: 'Occurrences, at most 100; each hits those of the students who are enrolled then.',
  })
  @ArrayMaxSize(MOST_SENT)
  @ValidateNested()
  occurrences?: OccurrenceInput[] | null;

  @Field(() => ExpectedDaysInput, {
    nullable: true,
    description: 'Days: everything hits that the students are enrolled in then and that is held.',
  })
  @ValidateNested()
  days?: ExpectedDaysInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the absence is excused.' })
  isExcused: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 200 characters; the family may read it.',
  })
  @MaxLength(LONGEST_SENT)
  comment?: string | null;
}

@Anyone()
@ObjectType({
  description: 'The expected absences are recorded or withdrawn.',
  simpleResolvers: true,
})
export class ExpectedAbsencesKept {
  @Field(() => [ToldAbsence], { description: 'Those that were, by date and time.' })
  absences: ToldAbsence[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'Which absences would be recorded or withdrawn. Nothing was changed.',
  simpleResolvers: true,
})
export class ExpectedAbsencesPreview {
  @Field(() => [ToldAbsence], {
    description:
      'Those that would be, by date and time; an id of one that is not there yet is none.',
  })
  absences: ToldAbsence[];

  @Field(() => [String], {
    description: 'What else to know, one sentence each, e.g. who is expected absent already.',
  })
  says: readonly Said[];
}

export const ExpectedAbsencesResult = createUnionType({
  name: 'ExpectedAbsencesResult',
  description: 'The absences are kept, what would be done, or why it is refused.',
  types: () => [ExpectedAbsencesKept, ExpectedAbsencesPreview, RecordRefused] as const,
});
