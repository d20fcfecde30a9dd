import { Field, ID, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { SEE_TOKENS } from './tokens.access.ts';

@Needs(...SEE_TOKENS)
@ObjectType({
  description: 'An absence without a makeup token, and why. Source: rules M-2 to M-4.',
  simpleResolvers: true,
})
export class NoTokenReason {
  @Field(() => ID, { description: 'Id of the class that was missed.' })
  classId: string;

  @Field(() => String, { description: 'What that class is called.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'The date that was missed.' })
  date: LocalDate;

  @Field(() => String, {
    description: 'Why, in one sentence: "Limit reached: 2 of 2 in November."',
  })
  says: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When it is looked at next, if one may still be earned then. Source: rule M-3.',
  })
  dueAt: Date | null;
}
