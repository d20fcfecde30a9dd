import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { findDuplicates } from './possible-duplicates.queries.ts';
import { PossibleDuplicate, PossibleStudentInput } from './possible-duplicates.types.ts';

/** Most entries of each kind that are compared at once. */
const MOST = 20;
const MOST_FAMILIES = 10;

@ArgsType()
class DuplicatesArgs {
  @Field(() => [String], {
    defaultValue: [],
    description: 'E-mail addresses; capitals do not matter.',
  })
  @ArrayMaxSize(MOST)
  emails: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Telephone numbers, of which the last ten digits are compared.',
  })
  @ArrayMaxSize(MOST)
  phones: string[];

  @Field(() => [PossibleStudentInput], {
    defaultValue: [],
    description: 'Students by name and date of birth; looked for by those who may see students.',
  })
  @ArrayMaxSize(MOST)
  students: PossibleStudentInput[];

  @Field(() => ID, { nullable: true, description: 'The family whose form it is.' })
  exceptFamilyId?: string | null;

  @Field(() => Int, { defaultValue: 5, description: `Families, at most ${MOST_FAMILIES}.` })
  @Min(1)
  @Max(MOST_FAMILIES)
  first: number;
}

@Resolver()
export class PossibleDuplicatesResolver {
  @Needs([Permission.FAMILIES, PermissionLevel.VIEW])
  @Query(() => [PossibleDuplicate], {
    description:
      'Families that may be the one that is being typed in; they never stop it from being saved. Source: rule F-6.',
  })
  possibleDuplicates(
    @Args(() => DuplicatesArgs) args: DuplicatesArgs,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const search = {
      ...args,
      students: context.viewer.may(Permission.STUDENTS, PermissionLevel.VIEW) ? args.students : [],
      exceptFamilyId: args.exceptFamilyId ? idOf('family', args.exceptFamilyId) : null,
    };
    const today = dateInZone(context.clock.now(), context.account.zone);
    return context.readOnce((snapshot) => findDuplicates(snapshot, search, today));
  }
}
