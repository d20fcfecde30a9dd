import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { PageArgs } from '../../graphql/list-args.ts';
import { SentArgs } from '../../graphql/record-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { enrollmentById } from '../enrollments/enrollment.loaders.ts';
import { makeupClasses } from './makeup-classes.ts';
import { makeupSeats } from './makeup-seats.ts';
import { redeemToken } from './redeem.command.ts';
import type { MakeupRefused } from './redeem.problems.ts';
import {
  MakeupClasses,
  MakeupMade,
  MakeupPreview,
  type MakeupSeat,
  MakeupSeatConnection,
  RedeemInput,
  RedeemResult,
} from './redeem.types.ts';
import { tokenById } from './token.loaders.ts';
import { REDEEM_TOKENS, SEE_TOKENS } from './tokens.access.ts';

/** The classes that a makeup may be in are seen with what it is made of. */
const SEE_MAKEUPS = [...SEE_TOKENS, [Permission.CLASSES, PermissionLevel.VIEW]] as const;

const STUDENT = 'Whose makeup it would be.';
const TOKEN = 'The token that would pay for it; left out, without one. Source: rule M-11.';

@ArgsType()
class MakeupClassesArgs {
  @Field(() => ID, { description: STUDENT })
  studentId: string;

  @Field(() => ID, { nullable: true, description: TOKEN })
  tokenId?: string | null;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => ID, { nullable: true, description: 'Only classes at this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this program.' })
  programId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the class’s name.' })
  @MaxLength(100)
  search?: string | null;
}

@ArgsType()
class MakeupSeatsArgs extends PageArgs {
  @Field(() => ID, { description: STUDENT })
  studentId: string;

  @Field(() => ID, { nullable: true, description: TOKEN })
  tokenId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; today if left out.' })
  from?: LocalDate | null;

  @Field(() => Int, { defaultValue: 4, description: 'How many weeks from then on, 1 to 12.' })
  @Min(1)
  @Max(12)
  weeks: number;

  @Field(() => ID, { nullable: true, description: 'Only classes at this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this level.' })
  levelId?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Only these days of the week, 1 Monday to 7 Sunday; all when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(7)
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[] | null;
}

@ArgsType()
class RedeemArgs extends SentArgs {
  @Field(() => RedeemInput, { description: 'Whom, which token, which class, when.' })
  input: RedeemInput;
}

const idOrNull = (what: string, id: string | null | undefined): string | null =>
  id ? idOf(what, id) : null;

const idsOf = (of: MakeupClassesArgs | MakeupSeatsArgs) => ({
  studentId: idOf('student', of.studentId),
  tokenId: idOrNull('makeup token', of.tokenId),
  locationId: idOrNull('location', of.locationId),
  programId: idOrNull('program', of.programId),
  search: of.search?.trim() || null,
});

@Resolver()
export class RedeemResolver {
  @Needs(...SEE_MAKEUPS)
  @Query(() => MakeupClasses, {
    description:
      'The classes of a date for a makeup: those that fit first, the others with their rule. Source: rules M-9 to M-11.',
  })
  makeupClasses(
    @Args(() => MakeupClassesArgs) args: MakeupClassesArgs,
    @Ctx() context: Context,
  ): Promise<MakeupClasses> {
    return makeupClasses(context, { ...idsOf(args), date: args.date });
  }

  @Needs(...SEE_MAKEUPS)
  @Query(() => MakeupSeatConnection, {
    description:
      'Every seat of the next weeks that a makeup can have, by date, time and class; none for a token that cannot be used. Source: rules M-9 to M-11.',
  })
  makeupSeats(
    @Args(() => MakeupSeatsArgs) args: MakeupSeatsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MakeupSeat>> {
    const { from = null, weeks, first, after = null } = args;
    const weekdays = args.weekdays?.length ? args.weekdays : null;
    const levelId = idOrNull('level', args.levelId);
    return makeupSeats(context, {
      ...{ ...idsOf(args), levelId, from, weeks, weekdays, first, after },
    });
  }

  @Needs(...REDEEM_TOKENS)
  @Mutation(() => RedeemResult, {
    description:
      'Makes a MAKEUP enrollment of one date, which a token pays for, or asks for it. Source: rules M-9 to M-11.',
  })
  async redeemToken(
    @Args(() => RedeemArgs) { input, ...sent }: RedeemArgs,
    @Ctx() context: Context,
  ): Promise<MakeupMade | MakeupPreview | MakeupRefused> {
    const performed = await redeemToken(context, {
      ...input,
      ...sent,
      studentId: idOf('student', input.studentId),
      tokenId: idOrNull('makeup token', input.tokenId),
      classId: idOf('class', input.classId),
    });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new MakeupPreview(), performed.preview);
    const { outcome, repeated } = performed;
    const [token, enrollment] = await Promise.all([
      outcome.tokenId === null ? null : context.loaders.load(tokenById, outcome.tokenId),
      context.loaders.load(enrollmentById, outcome.enrollmentId),
    ]);
    const says = repeated ? [] : performed.says;
    return Object.assign(new MakeupMade(), { token, enrollment, says, repeated });
  }
}
