import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { selectedBelow } from '../../graphql/selection.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { enrollmentById } from '../enrollments/enrollment.loaders.ts';
import { entryById } from './pass-entry.queries.ts';
import { holderById, passById } from './pass.loaders.ts';
import { REDEEM } from './pass.policy.ts';
import { PunchableClasses } from './pass.types.ts';
import { punchIn, type PunchInOutcome } from './punch-in.command.ts';
import type { PunchRefused } from './punch.problems.ts';
import {
  PunchedIn,
  PunchInInput,
  PunchInResult,
  PunchPreview,
  PunchUndone,
  UndoPreview,
  UndoPunchInput,
  UndoPunchResult,
} from './punch.types.ts';
import { punchableClasses } from './punchable-classes.ts';
import { undoPunch } from './undo-punch.command.ts';
import type { UndoRefused } from './undo-punch.problems.ts';

@Resolver()
export class PunchResolver {
  @Needs(
    [Permission.PUNCH_PASSES, PermissionLevel.VIEW],
    [Permission.STUDENTS, PermissionLevel.VIEW],
    [Permission.CLASSES, PermissionLevel.VIEW],
  )
  @Query(() => PunchableClasses, {
    description:
      'The classes of a date for a student’s pass: those that may be punched, and the others with their rule. Source: rules R-4 to R-8.',
  })
  punchableClasses(
    @Arg('passId', () => ID, { description: 'The pass.' }) passId: string,
    @Arg('studentId', () => ID, { description: 'The student.' }) studentId: string,
    @Arg('date', () => LocalDateScalar, {
      nullable: true,
      description: 'The date; today when left out.',
    })
    date: LocalDate | null,
    @Arg('locationId', () => ID, {
      nullable: true,
      description:
        'Where the desk is: today is its today. The account’s zone decides when left out.',
    })
    locationId: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return punchableClasses(context, {
      passId: idOf('pass', passId),
      studentId: idOf('student', studentId),
      date,
      locationId: locationId ? idOf('location', locationId) : null,
      which: selectedBelow(info, []).has('notCovered') ? 'all' : 'covered',
    });
  }

  @Needs(...REDEEM)
  @Mutation(() => PunchInResult, {
    description:
      'Redeems one punch: makes a SINGLE_DAY enrollment of the date and takes one punch. Source: rules R-1 to R-8.',
  })
  async punchIn(
    @Arg('input', () => PunchInInput, { description: 'Whom, which pass, which class, when.' })
    input: PunchInInput,
    @Ctx() context: Context,
  ): Promise<PunchedIn | PunchPreview | PunchRefused> {
    const performed = await punchIn(context, {
      ...input,
      passId: idOf('pass', input.passId),
      studentId: idOf('student', input.studentId),
      classId: idOf('class', input.classId),
    });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new PunchPreview(), performed.preview);
    const { outcome, repeated } = performed;
    const { enrollment, holder, entry } = performed.rows ?? (await earlierRows(outcome, context));
    return Object.assign(new PunchedIn(), {
      enrollment,
      holder,
      pass: holder?.pass ?? null,
      entry,
      repeated,
    });
  }

  @Needs(...REDEEM)
  @Mutation(() => UndoPunchResult, {
    description: 'Removes the enrollment of a punch and, by rule R-9, gives the punch back.',
  })
  async undoPunch(
    @Arg('input', () => UndoPunchInput, { description: 'Which punch, and whether it returns.' })
    input: UndoPunchInput,
    @Ctx() context: Context,
  ): Promise<PunchUndone | UndoPreview | UndoRefused> {
    const performed = await undoPunch(context, {
      ...input,
      entryId: idOf('line of a pass', input.entryId),
    });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new UndoPreview(), performed.preview);
    const { outcome, repeated } = performed;
    const [pass, holder, entry] = await Promise.all([
      context.loaders.load(passById, outcome.passId),
      outcome.holderId ? context.loaders.load(holderById, outcome.holderId) : null,
      outcome.entryId ? context.loaders.load(entryById, outcome.entryId) : null,
    ]);
    const { enrollmentId, punchReturned } = outcome;
    return Object.assign(new PunchUndone(), {
      enrollmentId,
      punchReturned,
      pass,
      holder,
      entry,
      repeated,
    });
  }
}

/** What an earlier request with the same id has made, as it stands now. */
async function earlierRows(outcome: PunchInOutcome, context: Context) {
  const [enrollment, holder, entry] = await Promise.all([
    context.loaders.load(enrollmentById, outcome.enrollmentId),
    context.loaders.load(holderById, outcome.holderId),
    context.loaders.load(entryById, outcome.entryId),
  ]);
  return { enrollment, holder, entry };
}
