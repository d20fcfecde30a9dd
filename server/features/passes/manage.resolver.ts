import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { changePassExpires, changePassTotal } from './edit-pass.command.ts';
import { givePass } from './give-pass.command.ts';
import type { GiveRefused, PassEditRefused, PassStateRefused } from './manage.problems.ts';
import {
  ChangePassExpiresInput,
  ChangePassTotalInput,
  DeletePassInput,
  DeletePassResult,
  GivePassInput,
  GivePassResult,
  PassDeleted,
  PassEdited,
  PassEditPreview,
  PassEditResult,
  PassGiven,
  PassGivePreview,
  PassStateChanged,
  PassStatePreview,
  PassStateResult,
  SetPassSuspendedInput,
} from './manage.types.ts';
import { holderById, passById } from './pass.loaders.ts';
import { EDIT, GIVE, SUSPEND_DELETE } from './pass.policy.ts';
import { deletePass, setPassSuspended } from './pass-state.command.ts';

const INPUT = 'What to change, and how it is sent.';

const rowId = (id: string | null | undefined): string | null =>
  id ? idOf('row of a pass', id) : null;

@Resolver()
export class ManagePassResolver {
  @Needs(...GIVE)
  @Mutation(() => GivePassResult, {
    description:
      'Gives a pass of a type to a family or one of its students. Source: rules P-10 to P-12.',
  })
  async givePass(
    @Arg('input', () => GivePassInput, { description: 'Which pass, and to whom.' })
    input: GivePassInput,
    @Ctx() context: Context,
  ): Promise<PassGiven | PassGivePreview | GiveRefused> {
    const performed = await givePass(context, {
      ...input,
      typeId: idOf('pass type', input.typeId),
      familyId: idOf('family', input.familyId),
      studentId: input.studentId ? idOf('student', input.studentId) : null,
    });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview')
      return Object.assign(new PassGivePreview(), performed.preview);
    const pass = await context.loaders.load(passById, performed.outcome.passId);
    return Object.assign(new PassGiven(), { pass, repeated: performed.repeated });
  }

  @Needs(...SUSPEND_DELETE)
  @Mutation(() => PassStateResult, {
    description:
      'Suspends a pass for everyone who holds it, or a student’s row of it for that student only; or lifts that. Source: rule P-3.',
  })
  async setPassSuspended(
    @Arg('input', () => SetPassSuspendedInput, { description: INPUT })
    input: SetPassSuspendedInput,
    @Ctx() context: Context,
  ): Promise<PassStateChanged | PassStatePreview | PassStateRefused> {
    const performed = await setPassSuspended(context, {
      ...input,
      passId: idOf('pass', input.passId),
      holderId: rowId(input.holderId),
    });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview')
      return Object.assign(new PassStatePreview(), performed.preview);
    const { passId, holderId } = performed.outcome;
    const [pass, holder] = await Promise.all([
      context.loaders.load(passById, passId),
      holderId ? context.loaders.load(holderById, holderId) : null,
    ]);
    return Object.assign(new PassStateChanged(), { pass, holder, repeated: performed.repeated });
  }

  @Needs(...SUSPEND_DELETE)
  @Mutation(() => DeletePassResult, {
    description:
      'Deletes a pass for good, or a student’s row of it; with the last row the pass is gone. Source: rule P-4.',
  })
  async deletePass(
    @Arg('input', () => DeletePassInput, { description: INPUT }) input: DeletePassInput,
    @Ctx() context: Context,
  ): Promise<PassDeleted | PassStatePreview> {
    const performed = await deletePass(context, {
      ...input,
      passId: idOf('pass', input.passId),
      holderId: rowId(input.holderId),
    });
    if (performed.kind === 'refused') throw new Error(performed.refusal.message);
    if (performed.kind === 'preview')
      return Object.assign(new PassStatePreview(), performed.preview);
    const { outcome, repeated } = performed;
    const pass = outcome.passIsGone ? null : await context.loaders.load(passById, outcome.passId);
    return Object.assign(new PassDeleted(), { ...outcome, pass, repeated });
  }

  @Needs(...EDIT)
  @Mutation(() => PassEditResult, {
    description: 'Changes the last day of a sold pass. Source: rule P-13.',
  })
  async changePassExpires(
    @Arg('input', () => ChangePassExpiresInput, { description: INPUT })
    input: ChangePassExpiresInput,
    @Ctx() context: Context,
  ): Promise<PassEdited | PassEditPreview | PassEditRefused> {
    const { expires } = input;
    if (expires === undefined)
      throw badInput('Give the last day, or null for never.', 'input.expires');
    const passId = idOf('pass', input.passId);
    return edited(context, await changePassExpires(context, { ...input, passId, expires }));
  }

  @Needs(...EDIT)
  @Mutation(() => PassEditResult, {
    description:
      'Changes how many punches a sold pass was given; what is used stays. Source: rule P-14.',
  })
  async changePassTotal(
    @Arg('input', () => ChangePassTotalInput, { description: INPUT })
    input: ChangePassTotalInput,
    @Ctx() context: Context,
  ): Promise<PassEdited | PassEditPreview | PassEditRefused> {
    const { total } = input;
    if (total === undefined)
      throw badInput('Give the total, or null for unlimited.', 'input.total');
    const passId = idOf('pass', input.passId);
    return edited(context, await changePassTotal(context, { ...input, passId, total }));
  }
}

async function edited(
  context: Context,
  performed: Awaited<ReturnType<typeof changePassTotal>>,
): Promise<PassEdited | PassEditPreview | PassEditRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new PassEditPreview(), performed.preview);
  const pass = await context.loaders.load(passById, performed.outcome.passId);
  return Object.assign(new PassEdited(), { pass, repeated: performed.repeated });
}
