import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { PassesToPunch } from './passes-to-punch.types.ts';
import { passesToPunch } from './passes-to-punch.ts';

@Resolver()
export class PassesToPunchResolver {
  @Needs(
    [Permission.PUNCH_PASSES, PermissionLevel.VIEW],
    [Permission.STUDENTS, PermissionLevel.VIEW],
  )
  @Query(() => PassesToPunch, {
    description:
      'Which pass? The passes of a student for a date, one of them suggested. Source: rule P-15.',
  })
  passesToPunch(
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
  ): Promise<object> {
    return passesToPunch(context, {
      studentId: idOf('student', studentId),
      date,
      locationId: locationId ? idOf('location', locationId) : null,
    });
  }
}
