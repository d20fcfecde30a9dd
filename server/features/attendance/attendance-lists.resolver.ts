import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { addDays, dateInZone } from '../../shared/local-date.ts';
import { absencesInARow } from './absences-in-a-row.queries.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import {
  AbsenceRunConnection,
  AbsencesInARowArgs,
  RollsNotTakenArgs,
  RollsNotTakenConnection,
  type AbsenceRun,
  type NotTakenRoll,
} from './attendance-lists.types.ts';
import { rollsNotTaken } from './rolls-not-taken.queries.ts';

/** How far back rolls are missed, unless other days are asked for. */
const DAYS_BACK = 14;
const MOST_DAYS = 92;

const maybeId = (what: string, id?: string | null): string | null => (id ? idOf(what, id) : null);

@Resolver()
export class AttendanceListsResolver {
  @Needs(SEE_ATTENDANCE)
  @Query(() => RollsNotTakenConnection, {
    description:
      'Occurrences that are over and of which nothing is recorded, the oldest first; a search finds classes. Source: rules T-9 and T-10.',
  })
  rollsNotTaken(
    @Args(() => RollsNotTakenArgs) args: RollsNotTakenArgs,
    @Ctx() context: Context,
  ): Promise<Connection<NotTakenRoll>> {
    const now = context.clock.now();
    const today = dateInZone(now, context.account.zone);
    // Where it is tomorrow already, it is over too.
    const to = args.to ?? addDays(today, 1);
    const from = args.from ?? addDays(args.to ?? today, -DAYS_BACK);
    if (to > addDays(from, MOST_DAYS - 1))
      throw badInput(`Ask for ${MOST_DAYS} days at most.`, 'to');
    const filters = {
      ...{ from, to, search: args.search },
      locationId: maybeId('location', args.locationId),
      programId: maybeId('program', args.programId),
      instructorId: maybeId('staff member', args.instructorId),
    };
    return context.readOnce((snapshot) =>
      rollsNotTaken(snapshot, filters, args, { viewer: context.viewer, now }),
    );
  }

  @Needs(SEE_ATTENDANCE)
  @Query(() => AbsenceRunConnection, {
    description:
      'Students who were absent several times one after the other, the longest run first; a search finds students. Source: rules T-9 and T-11.',
  })
  absencesInARow(
    @Args(() => AbsencesInARowArgs) args: AbsencesInARowArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AbsenceRun>> {
    const filters = {
      search: args.search,
      locationId: maybeId('location', args.locationId),
      programId: maybeId('program', args.programId),
    };
    return context.readOnce((snapshot) =>
      absencesInARow(snapshot, filters, args, {
        viewer: context.viewer,
        now: context.clock.now(),
      }),
    );
  }
}
