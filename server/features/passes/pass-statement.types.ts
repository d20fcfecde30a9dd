import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Channel } from '../audit/channel.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Student } from '../students/student.entities.ts';
import { StatementKind } from './pass.enums.ts';

const SEE_PASSES = [Permission.PUNCH_PASSES, PermissionLevel.VIEW] as const;

@Needs(SEE_PASSES)
@ObjectType({ description: 'Something that happened to a pass.', simpleResolvers: true })
export class StatementLine {
  @Field(() => Int, {
    nullable: true,
    description: 'Place in the ledger; null for what was done to the pass’s type.',
  })
  seq: number | null;

  @Field(() => StatementKind, { description: 'What it tells.' })
  kind: StatementKind;

  @Field(() => [String], {
    nullable: true,
    description:
      'What reaches the pass of that, of TERMS, in words: “title”, “restrictions”; its punches, dates and price stay.',
  })
  changed: string[] | null;

  @Field(() => Boolean, { description: 'It was done to the type, and so to all passes of it.' })
  isOfType: boolean;

  @Field(() => Instant, { description: 'When it was done.' })
  at: Date | string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the staff member; null for the system.',
  })
  by: string | null;

  @Field(() => Channel, { description: 'Where it was done.' })
  channel: Channel;

  @Field(() => SchoolClass, { nullable: true, description: 'The class, of USE and RETURN.' })
  class: SchoolClass | null;

  @Field(() => Student, {
    nullable: true,
    description: 'The student, of punches and of what concerns one student’s row only.',
  })
  student: Student | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date of the class, of USE and RETURN.',
  })
  classDate: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after this line, of GIVE and DATES.',
  })
  activeOnAfter: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day after this line, of GIVE and DATES; null is never.',
  })
  expiresAfter: LocalDate | null;

  @Field(() => Boolean, { description: 'Of a USE line: the punch came back later.' })
  isReturned: boolean;

  @Field(() => Int, { description: 'Punches used after this line, counted from the first one on.' })
  usedAfter: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Punches given after this line; null is unlimited.',
  })
  totalAfter: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Punches left after this line; null is unlimited.',
  })
  leftAfter: number | null;
}

@Needs(SEE_PASSES)
@ObjectType({
  description: 'All that happened to a pass, with the balance after each line. Source: rule P-16.',
  simpleResolvers: true,
})
export class PassStatement {
  @Field(() => [StatementLine], {
    description: 'The oldest first; of a very long ledger the newest 2000.',
  })
  lines: StatementLine[];

  @Field(() => Int, {
    description: 'Older lines that are left out; their punches count in the balance.',
  })
  earlierCount: number;
}
