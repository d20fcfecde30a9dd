import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Cancellation } from './calendar.entities.ts';
import { Timeslot } from './class.entities.ts';
import { MeetingState } from './meeting.enums.ts';
import type { MeetingFacts } from './meeting.rules.ts';
import type { OpeningsFacts } from './openings.rules.ts';

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'Whether a class meets on a date. Source: rule S-2.',
  simpleResolvers: true,
})
export class Meeting implements MeetingFacts {
  @Field(() => LocalDateScalar, { description: 'The date, at the class’s location.' })
  date: LocalDate;

  @Field(() => MeetingState, { description: 'Whether it meets, and if not why.' })
  state: MeetingState;

  @Field(() => String, { nullable: true, description: 'Why it does not meet, in one sentence.' })
  reason: string | null;

  @Field(() => [Timeslot], { description: 'The timeslots that are held on the date.' })
  timeslots: Timeslot[];

  @Field(() => [Timeslot], { description: 'All timeslots that stand on the date, held or not.' })
  scheduled: Timeslot[];

  @Field(() => [Cancellation], {
    description: 'What is cancelled of the date; each can be taken back. Source: rule S-10.',
  })
  cancellations: Cancellation[];
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'How many places are open on a date. Null numbers mean no limit. Source: rule S-4.',
  simpleResolvers: true,
})
export class Openings implements OpeningsFacts {
  @Field(() => LocalDateScalar, { description: 'The date, at the class’s location.' })
  date: LocalDate;

  @Field(() => Int, { nullable: true, description: 'Most students at a time.' })
  capacity: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Places for somebody who stays; below 0 when overbooked.',
  })
  ongoing: number | null;

  @Field(() => String, { description: 'How the ongoing number comes about.' })
  ongoingExplained: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Places on that one day; below 0 when overbooked.',
  })
  oneDay: number | null;

  @Field(() => String, { description: 'How the one-day number comes about.' })
  oneDayExplained: string;
}
