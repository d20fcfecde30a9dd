import { Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { MARK_ATTENDANCE } from './attendance.access.ts';
import { CountedOccurrence } from './attendance.types.ts';
import { checkIn } from './check-in.command.ts';
import type { OccurrenceKey } from './occurrence.rules.ts';
import { RollOutdated, type RollRefused } from './roll.problems.ts';
import { loadRoll, type LoadedRoll } from './roll.queries.ts';
import { Roll, RollLine } from './roll.types.ts';
import { OUTDATED, submitRoll } from './submit-roll.command.ts';
import {
  CheckedIn,
  CheckInArgs,
  CheckInResult,
  type MarkInput,
  RollPreview,
  RollSubmitted,
  SubmitRollArgs,
  SubmitRollResult,
} from './submit-roll.types.ts';

@Resolver()
export class SubmitRollResolver {
  @Needs(MARK_ATTENDANCE)
  @Mutation(() => SubmitRollResult, {
    description:
      'Records marks of an occurrence: all of them, or none. Refused when somebody has recorded others since the roll was read. FORBIDDEN when one may not mark the class. Source: rules T-2 to T-6 and T-9.',
  })
  async submitRoll(
    @Args(() => SubmitRollArgs) { input, ...request }: SubmitRollArgs,
    @Ctx() context: Context,
  ): Promise<RollSubmitted | RollPreview | RollOutdated | RollRefused> {
    const classId = idOf('class', input.classId);
    const marks = input.marks.map(sentMark);
    const performed = await submitRoll(context, { ...input, classId, marks, ...request });
    if (performed.kind === 'preview') return Object.assign(new RollPreview(), performed.preview);
    if (performed.kind === 'refused') {
      if (performed.refusal !== OUTDATED) return performed.refusal;
      const roll = await rollNow(context, { ...input, classId });
      return Object.assign(new RollOutdated(), { roll });
    }
    const { outcome, repeated } = performed;
    const { recorded, automatic, says } = outcome;
    return Object.assign(new RollSubmitted(), { outcome, recorded, automatic, says, repeated });
  }

  @Needs(MARK_ATTENDANCE)
  @Mutation(() => CheckInResult, {
    description:
      'Records the mark of a single student, while check-in mode is on. The first one who was there marks everybody else absent. FORBIDDEN when one may not mark the class. Source: rules T-2 to T-6 and T-9.',
  })
  async checkIn(
    @Args(() => CheckInArgs) { input, ...request }: CheckInArgs,
    @Ctx() context: Context,
  ): Promise<CheckedIn | RollPreview | RollRefused> {
    const { date, starts } = input;
    const classId = idOf('class', input.classId);
    const mark = sentMark(input);
    const performed = await checkIn(context, { classId, date, starts, ...mark, ...request });
    if (performed.kind === 'preview') return Object.assign(new RollPreview(), performed.preview);
    if (performed.kind === 'refused') return performed.refusal;
    const { outcome, repeated } = performed;
    const { automatic, says } = outcome;
    let roll: Promise<LoadedRoll> | undefined;
    const rest: CheckedInParent = {
      studentId: mark.studentId,
      roll: () => (roll ??= rollNow(context, outcome)),
    };
    return Object.assign(new CheckedIn(), { automatic, says, repeated, ...rest });
  }
}

/** What is asked for of the roll is read once, and only if it is asked for. */
interface CheckedInParent {
  readonly studentId: string;
  readonly roll: () => Promise<LoadedRoll>;
}

@Resolver(() => CheckedIn)
export class CheckedInResolver {
  @FieldResolver(() => RollLine, {
    nullable: true,
    description:
      'The student on the roll, as it is now; null when the mark was taken back of one who has no place on the date. Source: rule T-4.',
  })
  async line(@Root() { studentId, roll }: CheckedInParent): Promise<object | null> {
    return (await roll()).lines.find((one) => one.studentId === studentId) ?? null;
  }

  @FieldResolver(() => CountedOccurrence, { description: 'The occurrence with its numbers.' })
  async occurrence(@Root() { roll }: CheckedInParent): Promise<CountedOccurrence> {
    return (await roll()).occurrence;
  }

  @FieldResolver(() => Int, { description: 'The version of the roll now.' })
  async version(@Root() { roll }: CheckedInParent): Promise<number> {
    return (await roll()).version;
  }
}

@Resolver(() => RollSubmitted)
export class RollSubmittedResolver {
  @FieldResolver(() => Roll, { description: 'The roll as it is now.' })
  roll(@Root() { outcome }: { outcome: OccurrenceKey }, @Ctx() context: Context): Promise<object> {
    return rollNow(context, outcome);
  }
}

const sentMark = (input: MarkInput) => ({
  studentId: idOf('student', input.studentId),
  status: input.status ?? null,
  comment: input.comment?.trim() || null,
  arrivedAt: input.arrivedAt ?? null,
  leftAt: input.leftAt ?? null,
});

const rollNow = (context: Context, key: OccurrenceKey) =>
  context.readOnce(
    (snapshot) => loadRoll(snapshot, key, context.viewer, context.clock.now()),
    'once',
  );
