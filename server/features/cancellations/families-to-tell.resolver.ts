import {
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { Needs, Told } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { PageArgs } from '../../graphql/list-args.ts';
import type { Said } from '../../shared/said.ts';
import type { TaskRow } from '../tasks/task.sql.ts';
import { BackgroundTask } from '../tasks/task.types.ts';
import { TELL_FAMILIES } from './cancel.needs.ts';
import { familiesToTell, tellsFamilies, type FamilyFacts } from './families-to-tell.queries.ts';

@Needs(...TELL_FAMILIES)
@Told('what')
@ObjectType({
  description:
    'A family with students in what was cancelled or closed, to be told of it. Source: rule M-14.',
  simpleResolvers: true,
})
export class FamilyToTell implements FamilyFacts {
  @Field(() => ID, { description: 'The task and the family: `<task>/<family>`.' })
  id: string;

  @Field(() => ID, { description: 'The family.' })
  familyId: string;

  @Field(() => String, { description: 'Name of the family.' })
  name: string;

  @Field(() => [String], { description: 'First and last names, who is called first at first.' })
  guardians: readonly string[];

  @Field(() => [String], { description: 'E-mail addresses, the first one at first.' })
  emails: readonly string[];

  @Field(() => [String], { description: 'Telephone numbers, the first one at first.' })
  phones: readonly string[];

  @Field(() => [String], { description: 'First and last names of the students concerned.' })
  students: readonly string[];

  @Field(() => [String], {
    description:
      'What to tell, a sentence for each student and class, and for each pass; tokens and passes are named to whoever may see them. Source: rules A-21 and M-14.',
  })
  what: readonly Said[];
}

const FamilyToTellConnection = connectionOf(FamilyToTell, 'FamilyToTell');

/** A statement for each task, so it counts as much as an operation. */
const LIST_COST = 500;

@ArgsType()
class FamiliesToTellArgs extends PageArgs {}

@Resolver(() => BackgroundTask)
export class FamiliesToTellResolver {
  @Needs(...TELL_FAMILIES)
  @Extensions({ cost: LIST_COST })
  @FieldResolver(() => FamilyToTellConnection, {
    nullable: true,
    description:
      'The families to be told, by name; null for tasks that cancel nothing. Source: rule M-14.',
  })
  async familiesToTell(
    @Root() task: TaskRow,
    @Args(() => FamiliesToTellArgs) args: FamiliesToTellArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FamilyFacts> | null> {
    if (!tellsFamilies(task)) return null;
    return context.readOnce((snapshot) => familiesToTell(snapshot, task, args));
  }
}
