import { ArgsType, Field, ID } from 'type-graphql';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';

/** Which occurrence (rule T-1). */
@ArgsType()
export class OccurrenceArgs {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  starts: LocalTime;
}
