import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs, type Need } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { taskResult } from '../tasks/task-results.ts';
import { TaskResult, type TaskPreview, type TaskStarted } from '../tasks/task.types.ts';
import { cancelClasses } from './cancel-classes.command.ts';
import { CANCEL, cancelNeeds, CLOSE, closeNeeds } from './cancel.needs.ts';
import { CancelClassesArgs, CloseArgs } from './cancellations.inputs.ts';
import { closeSchool } from './close.command.ts';

type Answer = Promise<TaskStarted | TaskPreview | RecordRefused>;

function refuseWithout({ viewer }: Context, needs: readonly Need[]): void {
  if (!needs.every((need) => viewer.may(...need))) throw forbidden();
}

@Resolver()
export class CancellationsResolver {
  @Needs(...CANCEL)
  @Mutation(() => TaskResult, {
    description:
      'Cancels the dates of classes within days, in the background; what cannot be cancelled is told as an exception. With tokens it needs FULL for creating makeup tokens. Source: rule M-13.',
  })
  async cancelClasses(
    @Args(() => CancelClassesArgs) args: CancelClassesArgs,
    @Ctx() context: Context,
  ): Answer {
    refuseWithout(context, cancelNeeds(args.input.tokens));
    return taskResult(context, await cancelClasses(context, args));
  }

  @Needs(...CLOSE)
  @Mutation(() => TaskResult, {
    description:
      'Closes locations or programs for days, in the background: the dates are cancelled, families get what is chosen, and a closure is written. Depending on the compensation it needs FULL for creating makeup tokens, or for editing punch passes. Source: rule M-14.',
  })
  async closeSchool(@Args(() => CloseArgs) args: CloseArgs, @Ctx() context: Context): Answer {
    refuseWithout(context, closeNeeds(args.input.compensation));
    return taskResult(context, await closeSchool(context, args));
  }
}
