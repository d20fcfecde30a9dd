import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeClass } from './change-class.command.ts';
import { ClassResult, ClassSaved } from './class-results.types.ts';
import { setClassActive } from './class-state.command.ts';
import {
  ChangeClassArgs,
  CreateClassArgs,
  DuplicateClassArgs,
  SetClassActiveArgs,
} from './class.inputs.ts';
import { classFacts, factsKey } from './class.loaders.ts';
import { createClass, type ClassPerformed } from './create-class.command.ts';
import { duplicateClass } from './duplicate-class.command.ts';

const KEEP_CLASSES = [Permission.CLASSES, PermissionLevel.FULL] as const;

type Answer = Promise<ClassSaved | ChangePreview | RecordRefused>;

@Resolver()
export class ClassCommandsResolver {
  @Needs(KEEP_CLASSES)
  @Mutation(() => ClassResult, { description: 'Makes a class. Source: rules S-7 to S-9.' })
  async createClass(
    @Args(() => CreateClassArgs) args: CreateClassArgs,
    @Ctx() context: Context,
  ): Answer {
    return saved(await createClass(context, args), context);
  }

  @Needs(KEEP_CLASSES)
  @Mutation(() => ClassResult, {
    description:
      'Saves a class. Past dates keep their timeslots and instructors; what is unusual has to be confirmed. Source: rules S-7 to S-9.',
  })
  async changeClass(
    @Args(() => ChangeClassArgs) args: ChangeClassArgs,
    @Ctx() context: Context,
  ): Answer {
    return saved(await changeClass(context, { ...args, id: idOf('class', args.id) }), context);
  }

  @Needs(KEEP_CLASSES)
  @Mutation(() => ClassResult, {
    description:
      'Makes a class like another one, without its students and its past. Source: rule S-9.',
  })
  async duplicateClass(
    @Args(() => DuplicateClassArgs) args: DuplicateClassArgs,
    @Ctx() context: Context,
  ): Answer {
    return saved(await duplicateClass(context, { ...args, id: idOf('class', args.id) }), context);
  }

  @Needs(KEEP_CLASSES)
  @Mutation(() => ClassResult, {
    description: 'Offers a class no more, or again; its enrollments stay. Source: rule S-7.',
  })
  async setClassActive(
    @Args(() => SetClassActiveArgs) args: SetClassActiveArgs,
    @Ctx() context: Context,
  ): Answer {
    return saved(await setClassActive(context, { ...args, id: idOf('class', args.id) }), context);
  }
}

async function saved(performed: ClassPerformed, context: Context): Answer {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const facts = await context.loaders.load(classFacts, factsKey(performed.outcome.classId, null));
  return Object.assign(new ClassSaved(), { class: facts, repeated: performed.repeated });
}
