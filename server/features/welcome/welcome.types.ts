import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { NotTakenRoll } from '../attendance/attendance-lists.types.ts';
import { Pass } from '../passes/pass.entities.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { Student } from '../students/student.entities.ts';

const { VIEW } = PermissionLevel;

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'A timeslot of a class today, held or not. Source: rule W-6.',
  simpleResolvers: true,
})
export class WelcomeClass {
  @Field(() => SchoolClass, { description: 'The class, with its openings on the day.' })
  class: SchoolClass;

  @Field(() => LocalDateScalar, { description: 'Today at its location.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts, at the location.' })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'When it ends, at the location.' })
  ends: LocalTime;

  @Field(() => Instant, { description: 'The moment at which it starts.' })
  startsAt: Date | string;

  @Field(() => Instant, { description: 'The moment at which it ends.' })
  endsAt: Date | string;

  @Field(() => MeetingState, { description: 'Whether it is held, and if not why.' })
  state: MeetingState;

  @Field(() => String, { nullable: true, description: 'Why it is not held, in one sentence.' })
  reason: string | null;

  @Field(() => Int, { description: 'How many students have a place in it on the day.' })
  enrolled: number;
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'Somebody who comes today and has a birthday near it. Source: rule W-7.',
  simpleResolvers: true,
})
export class WelcomeBirthday {
  @Field(() => Student, { description: 'Who.' })
  student: Student;

  @Field(() => LocalDateScalar, { description: 'The birthday.' })
  on: LocalDate;

  @Field(() => Int, { description: 'How many days it is until then; below 0 it has been.' })
  inDays: number;

  @Field(() => Int, { description: 'How old the student is from that day on.' })
  turns: number;

  @Field(() => [WelcomeClass], { description: 'What the student comes to today, by time.' })
  comesTo: WelcomeClass[];
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'Somebody who comes today and has a medical alert. Source: rules A-7 and F-9.',
  simpleResolvers: true,
})
export class WelcomeAlert {
  @Field(() => Student, { description: 'Who.' })
  student: Student;

  @Needs([Permission.STUDENT_MEDICAL, VIEW])
  @Field(() => String, { description: 'What staff must know.' })
  alert: string;

  @Field(() => [WelcomeClass], { description: 'What the student comes to today, by time.' })
  comesTo: WelcomeClass[];
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'A pass that ends soon and has punches left. Source: rule W-9.',
  simpleResolvers: true,
})
export class WelcomePass {
  @Field(() => Pass, { description: 'The pass.' })
  pass: Pass;
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'How many are active today, and were on the last day of the month before.',
  simpleResolvers: true,
})
export class WelcomeNumber {
  @Field(() => Int, { description: 'Today.' })
  now: number;

  @Field(() => Int, { description: 'On the last day of the month before.' })
  before: number;
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'What is active. Source: rules F-1, E-5 and W-8.',
  simpleResolvers: true,
})
export class WelcomeNumbers {
  @Field(() => LocalDateScalar, { description: 'The last day of the month before.' })
  before: LocalDate;

  @Field(() => WelcomeNumber, {
    nullable: true,
    description: 'Active families; null without the permission to see families.',
  })
  families: WelcomeNumber | null;

  @Field(() => WelcomeNumber, {
    nullable: true,
    description: 'Active students; null without the permission to see students.',
  })
  students: WelcomeNumber | null;

  @Field(() => WelcomeNumber, {
    nullable: true,
    description: 'ACTIVE enrollments; null without the permission to see enrollments.',
  })
  enrollments: WelcomeNumber | null;
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'Rolls of the last seven days that were not taken. Source: rules T-10 and W-10.',
  simpleResolvers: true,
})
export class WelcomeRolls {
  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => [NotTakenRoll], { description: 'The first five, the oldest first.' })
  first: NotTakenRoll[];
}

@Needs([Permission.WELCOME, VIEW])
@ObjectType({
  description: 'The day at a glance. A panel is null without its permission. Source: rule W-5.',
  simpleResolvers: true,
})
export class Welcome {
  @Field(() => LocalDateScalar, {
    description: 'Today, at the location or, without one, in the account’s zone.',
  })
  today: LocalDate;

  @Field(() => Instant, { description: 'The moment at which this was so.' })
  now: Date | string;

  /** What it is limited to. */
  locationId: string | null;
}
