import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { OccurrenceState } from './attendance.enums.ts';

@Needs(SEE_ATTENDANCE)
@ObjectType('Occurrence', {
  description: 'A class at a date and time, with the numbers of its roll. Source: rule T-1.',
  simpleResolvers: true,
})
export class CountedOccurrence {
  @Field(() => ID, {
    description: 'The class, the date and the start: `<classId>@<date>T<HH:MM>`.',
  })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The date, at the class’s location.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'When it ends.' })
  ends: LocalTime;

  @Field(() => OccurrenceState, {
    description: 'Whether it is held, and if not why. Source: rule T-2.',
  })
  state: OccurrenceState;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not held, in one sentence; null when it is.',
  })
  reason: string | null;

  @Field(() => Int, { description: 'How many have a place on the date. Source: rule T-4.' })
  enrolled: number;

  @Field(() => Int, {
    description:
      'Of how many something is recorded, whether or not they still have a place. Source: rule T-4.',
  })
  marked: number;

  @Field(() => Int, { description: 'How many of these were there.' })
  attended: number;

  @Field(() => Int, { description: 'How many were not, excused ones included.' })
  absent: number;

  @Field(() => Boolean, { description: 'Something is recorded.' })
  isTaken: boolean;

  @Field(() => Boolean, {
    description: 'Later than the school lets anybody mark. Source: rule T-2.',
  })
  isTooFarAhead: boolean;

  @Field(() => Boolean, { description: 'It is over, by the clock of the location.' })
  hasEnded: boolean;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'A class as attendance shows it, for those too who see no classes otherwise.',
  simpleResolvers: true,
})
export class AttendanceClass {
  @Field(() => ID, { description: 'Id of the class.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Where it is held.' })
  locationName: string;

  @Field(() => String, { nullable: true, description: 'In which room there.' })
  roomName: string | null;

  @Field(() => String, { description: 'The time zone there.' })
  zone: string;

  @Field(() => LocalDateScalar, { description: 'Today there.' })
  today: LocalDate;

  @Field(() => [String], { description: 'Who teaches it, by last name.' })
  instructors: string[];
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'The occurrences of a class between two dates. Source: rule T-1.',
  simpleResolvers: true,
})
export class AttendanceWindow {
  @Field(() => AttendanceClass, { description: 'The class.' })
  class: AttendanceClass;

  @Field(() => [CountedOccurrence], {
    description:
      'By date and time, the latest first; only those that one may see. Source: rules T-1 and T-9.',
  })
  occurrences: CountedOccurrence[];

  @Field(() => ID, {
    nullable: true,
    description: 'The one nearest to now that may be marked; null when there is none.',
  })
  nearestId: string | null;

  @Field(() => Boolean, {
    description: 'Whether one may mark them, as far as they are held. Source: rule T-9.',
  })
  mayMark: boolean;

  @Field(() => Boolean, { description: 'Whether check-in mode is on. Source: rule T-6.' })
  checkInMode: boolean;
}
