import { ArrayMaxSize } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { SentArgs } from '../../graphql/record-args.ts';
import { isId } from '../../shared/ids.ts';
import { addDays, dateInZone } from '../../shared/local-date.ts';
import { MARK_ATTENDANCE, SEE_ATTENDANCE } from './attendance.access.ts';
import { ToldAbsence } from './expected-absence.types.ts';
import { toldAbsences, toldAbsencesOf } from './expected-absences.queries.ts';
import {
  ExpectedAbsencesInput,
  ExpectedAbsencesKept,
  ExpectedAbsencesPreview,
  ExpectedAbsencesResult,
} from './expected-absences.types.ts';
import { recordAbsences, type AbsencesPerformed } from './record-absences.command.ts';
import { withdrawAbsences } from './withdraw-absences.command.ts';

/** How far back a student's expected absences are told. */
const DAYS_BACK = 30;

@ArgsType()
class WithdrawArgs extends SentArgs {
  @Field(() => [ID], { description: 'Ids of expected absences, at most 500.' })
  @ArrayMaxSize(500)
  ids: string[];
}

@Resolver()
export class ExpectedAbsencesResolver {
  @Needs(SEE_ATTENDANCE)
  @Query(() => [ToldAbsence], {
    description:
      'When a student will not come: from 30 days back on, without withdrawn ones, by date and time, at most 1,000; only in classes whose rolls one may see. Source: rules T-8 and T-9.',
  })
  expectedAbsences(
    @Arg('studentId', () => ID, { description: 'Who.' }) studentId: string,
    @Ctx() context: Context,
  ): Promise<ToldAbsence[]> {
    const id = idOf('student', studentId);
    const { account, clock, viewer } = context;
    const now = clock.now();
    const from = addDays(dateInZone(now, account.zone), -DAYS_BACK);
    return context.readOnce((snapshot) => toldAbsencesOf(snapshot, id, from, viewer, now));
  }

  @Needs(MARK_ATTENDANCE)
  @Mutation(() => ExpectedAbsencesResult, {
    description:
      'Writes down that students of a family will not come. Their one-day places are free for others then. Source: rules T-8 and S-4.',
  })
  async recordExpectedAbsences(
    @Arg('input', () => ExpectedAbsencesInput, { description: 'Who and when.' })
    input: ExpectedAbsencesInput,
    @Args(() => SentArgs) sent: SentArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    // Whatever is no id is one that nobody has; the field is told.
    const classId = (id: string) => (isId(id) ? id : NOBODY);
    const ids = {
      studentIds: input.studentIds.map(classId),
      occurrences: input.occurrences?.map((one) => ({ ...one, classId: classId(one.classId) })),
    };
    return answered(
      await recordAbsences(context, { ...sent, input: { ...input, ...ids } }),
      context,
    );
  }

  @Needs(MARK_ATTENDANCE)
  @Mutation(() => ExpectedAbsencesResult, {
    description: 'Takes expected absences back: the students come after all. Source: rule T-8.',
  })
  async withdrawExpectedAbsences(
    @Args(() => WithdrawArgs) args: WithdrawArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const ids = [...new Set(args.ids)].map((id) => idOf('expected absence', id));
    return answered(await withdrawAbsences(context, { ...args, ids }), context);
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function answered(performed: AbsencesPerformed, context: Context): Promise<object> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview')
    return Object.assign(new ExpectedAbsencesPreview(), performed.preview);
  const { outcome, repeated } = performed;
  const absences = await context.readOnce((snapshot) =>
    toldAbsences(snapshot, outcome.ids, context.viewer, context.clock.now()),
  );
  return Object.assign(new ExpectedAbsencesKept(), { absences, repeated });
}
