import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Channel } from '../audit/channel.ts';
import { TokenEntryKind, TokenOrigin, TokenStatus } from './token.enums.ts';
import { SEE_TOKENS } from './tokens.access.ts';

@Needs(...SEE_TOKENS)
@ObjectType({ description: 'Whose makeup token it is.', simpleResolvers: true })
export class TokenStudent {
  @Field(() => ID, { description: 'Id of the student.' })
  id: string;

  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => ID, { description: 'The family that the student is in.' })
  familyId: string;
}

@Needs(...SEE_TOKENS)
@ObjectType({ description: 'The class that a makeup token was made for.', simpleResolvers: true })
export class MissedClass {
  @Field(() => ID, { description: 'Id of the class.' })
  classId: string;

  @Field(() => String, { description: 'What the class is called.' })
  name: string;

  @Field(() => LocalDateScalar, { description: 'The date that was missed, or cancelled.' })
  date: LocalDate;
}

@Needs(...SEE_TOKENS)
@ObjectType({
  description: 'A location or a program in whose classes a makeup token can be used.',
  simpleResolvers: true,
})
export class TokenPlace {
  @Field(() => ID, { description: 'Id of the location or program.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Boolean, {
    description: 'It is deleted, or not offered any more. Source: rule M-1.',
  })
  isDeleted: boolean;
}

@Needs(...SEE_TOKENS)
@ObjectType({ description: 'A makeup that a token pays for.', simpleResolvers: true })
export class TokenMakeup {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId: string;

  @Field(() => ID, { description: 'Id of its class.' })
  classId: string;

  @Field(() => String, { description: 'What that class is called.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'Its date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'When the class begins that day; null when it does not meet then any more.',
  })
  starts: LocalTime | null;

  @Field(() => String, { description: 'Where it is.' })
  locationName: string;

  @Field(() => Boolean, { description: 'The enrollment was removed since.' })
  isRemoved: boolean;
}

@Needs(...SEE_TOKENS)
@ObjectType({
  description: 'A step in a makeup token’s story. Steps are only ever added.',
  simpleResolvers: true,
})
export class TokenStep {
  @Field(() => Int, { description: 'Its place in the story, from 1.' })
  no: number;

  @Field(() => TokenEntryKind, { description: 'What was done.' })
  kind: TokenEntryKind;

  @Field(() => Instant, { description: 'When.' })
  at: Date | string;

  @Field(() => String, { nullable: true, description: 'By whom; null is Cartwheel itself.' })
  by: string | null;

  @Field(() => Channel, { description: 'From where.' })
  channel: Channel;

  @Field(() => String, { nullable: true, description: 'Why, or what else is to be said.' })
  note: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day after this step; null is never.',
  })
  expires: LocalDate | null;

  @Field(() => TokenMakeup, { nullable: true, description: 'The makeup that it was about.' })
  makeup: TokenMakeup | null;
}

@Needs(...SEE_TOKENS)
@ObjectType({
  description: 'A credit for a missed class, good for a makeup. Source: rule M-1.',
  simpleResolvers: true,
})
export class MakeupToken {
  @Field(() => ID, { description: 'Id of the token.' })
  id: string;

  @Field(() => ID, { description: 'Whose it is.' })
  studentId: string;

  @Field(() => TokenStudent, { description: 'Whose it is, by name.' })
  student: TokenStudent;

  @Field(() => TokenStatus, { description: 'How it stands now. Source: rule M-1.' })
  status: TokenStatus;

  @Field(() => Boolean, {
    description:
      'A makeup was asked for with it, and nobody has decided; the seat is held. Source: rules M-1 and M-9.',
  })
  isRequested: boolean;

  @Field(() => Boolean, {
    description:
      'Its programs are all deleted: nobody can use it until it gets another. Source: rule M-1.',
  })
  needsProgram: boolean;

  @Field(() => TokenOrigin, { description: 'What it was made for.' })
  origin: TokenOrigin;

  @Field(() => MissedClass, {
    nullable: true,
    description: 'What was missed or cancelled; null when it was made by hand.',
  })
  missed: MissedClass | null;

  @Field(() => TokenPlace, {
    nullable: true,
    description: 'Where it can be used while the settings lock tokens to a place; null: anywhere.',
  })
  location: TokenPlace | null;

  @Field(() => [TokenPlace], {
    description:
      'In whose classes it can be used while the settings match programs, by name; none: in all.',
  })
  programs: TokenPlace[];

  @Field(() => LocalDateScalar, { description: 'When it was made.' })
  issuedOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which its makeup may be; null is never. Source: rule M-5.',
  })
  expires: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What is written about it.' })
  comment: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it; null is Cartwheel itself.' })
  issuedBy: string | null;

  @Field(() => TokenMakeup, { nullable: true, description: 'What it is used or asked for.' })
  makeup: TokenMakeup | null;

  @Field(() => Int, { description: 'Counts its changes; a change names the one that was read.' })
  version: number;
}

@Needs(...SEE_TOKENS)
@ObjectType({
  description:
    'A student’s makeup tokens in four groups, in each what expires first; those without expiry last. Source: rule M-1.',
  simpleResolvers: true,
})
export class StudentTokens {
  @Field(() => ID, { description: 'Whose they are.' })
  studentId: string;

  @Field(() => [MakeupToken], { description: 'Those that can be used, at most 200.' })
  available: MakeupToken[];

  @Field(() => [MakeupToken], {
    description: 'Those that are used for a makeup to come, or asked for one, at most 200.',
  })
  pending: MakeupToken[];

  @Field(() => [MakeupToken], {
    description: 'Those whose makeup has been, the latest 50 makeups.',
  })
  expended: MakeupToken[];

  @Field(() => [MakeupToken], { description: 'Those that were not used in time, the latest 50.' })
  expired: MakeupToken[];

  @Field(() => Int, {
    description: 'How many were taken back or deleted, and are none any more. Source: rule M-1.',
  })
  goneCount: number;
}
