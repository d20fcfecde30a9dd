import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { classSettings } from '../settings/setting-areas.ts';
import { settingByArea } from '../settings/setting.queries.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { attendanceWindow } from './attendance-window.queries.ts';
import { AttendanceWindow } from './attendance.types.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';

/** The longest window. */
const MOST_DAYS = 400;

@ArgsType()
class WindowArgs {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The first date.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last date, at most 400 days on.' })
  to: LocalDate;
}

@Resolver()
export class AttendanceResolver {
  @Needs(SEE_ATTENDANCE)
  @Query(() => AttendanceWindow, {
    description:
      'The occurrences of a class between two dates. NOT_FOUND when there is no such class, FORBIDDEN when one may see none of its rolls. Source: rules T-1 and T-9.',
  })
  attendance(@Args(() => WindowArgs) args: WindowArgs, @Ctx() context: Context): Promise<object> {
    const { from, to } = args;
    if (to > addDays(from, MOST_DAYS - 1)) {
      throw badInput(`Ask for ${MOST_DAYS} days at most.`, 'to');
    }
    const of = { classId: idOf('class', args.classId), from, to };
    return context.readOnce(
      (snapshot) => attendanceWindow(snapshot, of, context.viewer, context.clock.now()),
      'once',
    );
  }

  @Needs(SEE_ATTENDANCE)
  @Query(() => Boolean, {
    description: 'Whether students can be marked one by one. Source: rule T-6.',
  })
  async checkInMode(@Ctx() { loaders, viewer }: Context): Promise<boolean> {
    const { value } = await loaders.load(settingByArea, classSettings.area);
    return isInCheckInMode(viewer.origin.channel, { ...classSettings.usual, ...value });
  }
}
