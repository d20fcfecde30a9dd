import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { selectedBelow } from '../../graphql/selection.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { healthOfStudent } from '../students/health.loaders.ts';
import { isMedicalAlert } from '../students/health.rules.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { historyOfMark, type MarkVersionRow } from './mark-history.loader.ts';
import { Mark, MarkVersion } from './mark.entities.ts';
import { OccurrenceArgs } from './occurrence.args.ts';
import { keepRollOpen } from './roll-readers.ts';
import { loadRoll } from './roll.queries.ts';
import { Roll, RollLine, RollReaders } from './roll.types.ts';

const READ_MEDICAL = [Permission.STUDENT_MEDICAL, PermissionLevel.VIEW] as const;

@Resolver()
export class RollResolver {
  @Needs(SEE_ATTENDANCE)
  @Query(() => Roll, {
    description:
      'The roll of an occurrence. NOT_FOUND when no timeslot of the class starts then on that date and nothing is recorded there; FORBIDDEN when one may not see it. Source: rules T-4 and T-9.',
  })
  roll(
    @Args(() => OccurrenceArgs) args: OccurrenceArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const key = { ...args, classId: idOf('class', args.classId) };
    const { viewer } = context;
    const withAlerts =
      viewer.may(...READ_MEDICAL) && selectedBelow(info, ['lines']).has('medicalAlert');
    return context.readOnce(
      (snapshot) => loadRoll(snapshot, key, viewer, context.clock.now(), withAlerts),
      'once',
    );
  }

  @Needs(SEE_ATTENDANCE)
  @Mutation(() => RollReaders, {
    description:
      'Says that one has a roll open, to be repeated every 20 seconds, and answers who else has. It changes no record and leaves no entry in the audit. Source: rule T-12.',
  })
  keepRollOpen(
    @Args(() => OccurrenceArgs) args: OccurrenceArgs,
    @Arg('leaving', () => Boolean, {
      defaultValue: false,
      description: 'One has it open no more.',
    })
    leaving: boolean,
    @Ctx() context: Context,
  ): Promise<RollReaders> {
    return keepRollOpen(context, { ...args, classId: idOf('class', args.classId) }, leaving);
  }
}

@Resolver(() => RollLine)
export class RollLineResolver {
  @Needs(READ_MEDICAL)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The medical alert; null when there is none. Reading it is written to the audit. Source: rules A-7, F-9 and T-13.',
  })
  async medicalAlert(
    @Root() { studentId, medicalAlert }: RollLine & { medicalAlert?: string | null },
    @Ctx() context: Context,
  ): Promise<string | null> {
    context.auditRead('READ_MEDICAL', studentId);
    if (medicalAlert !== undefined) return medicalAlert;
    const alert = (await context.loaders.load(healthOfStudent, studentId))?.alert ?? null;
    return isMedicalAlert(alert) ? alert : null;
  }
}

@Resolver(() => Mark)
export class MarkResolver {
  @FieldResolver(() => [MarkVersion], {
    description:
      'How it came about, the newest version first, at most the latest 100. Source: rule T-5.',
  })
  history(@Root() mark: Mark, @Ctx() context: Context): Promise<MarkVersionRow[]> {
    return context.loaders.load(historyOfMark, mark.id);
  }
}
