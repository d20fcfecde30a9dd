import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs } from '../../graphql/record-args.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeStaffRights } from './change-staff-rights.command.ts';
import { changeStaff, createStaff } from './save-staff.command.ts';
import { resetSecondFactor } from './second-factor.command.ts';
import type { StaffPerformed } from './staff-change.ts';
import { staffMemberById } from './staff-member.loaders.ts';
import { setStaffPassword } from './staff-password.command.ts';
import { StaffResult, StaffSaved } from './staff-results.types.ts';
import { setStaffActive, setStaffOwner } from './staff-state.command.ts';
import {
  ChangeStaffArgs,
  CreateStaffArgs,
  StaffActiveArgs,
  StaffOwnerArgs,
  StaffPasswordArgs,
  StaffRightsArgs,
} from './staff.inputs.ts';

type Answer = StaffSaved | ChangePreview | RecordRefused;

const KEEP = [Permission.STAFF, PermissionLevel.FULL] as const;
const SEE = [Permission.STAFF, PermissionLevel.VIEW] as const;
const ADMIN = [Permission.ADMIN, PermissionLevel.FULL] as const;

@Resolver()
export class StaffCommandsResolver {
  @Needs(KEEP)
  @Mutation(() => StaffResult, {
    description:
      'Adds somebody who works here, without password and permissions. Source: rule A-19.',
  })
  async createStaff(
    @Args(() => CreateStaffArgs) args: CreateStaffArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await createStaff(context, args), context);
  }

  @Needs(KEEP)
  @Mutation(() => StaffResult, {
    description:
      'Changes a profile; login name and e-mail address not of somebody who has more than oneself. Source: rules A-13 and A-19.',
  })
  async changeStaff(
    @Args(() => ChangeStaffArgs) args: ChangeStaffArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await changeStaff(context, known(args)), context);
  }

  @Needs(KEEP)
  @Mutation(() => StaffResult, {
    description:
      'Lets somebody sign in, or no more; then their sessions end at once. Source: rules A-13 and A-15.',
  })
  async setStaffActive(
    @Args(() => StaffActiveArgs) args: StaffActiveArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await setStaffActive(context, known(args)), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => StaffResult, {
    description: 'Gives somebody else a new password and ends their sessions. Source: rule A-12.',
  })
  async setStaffPassword(
    @Args(() => StaffPasswordArgs) args: StaffPasswordArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await setStaffPassword(context, known(args)), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => StaffResult, {
    description:
      'Sets the user groups and the grants of one person, from the next request on. Source: rules A-2 and A-14.',
  })
  async changeStaffRights(
    @Args(() => StaffRightsArgs) args: StaffRightsArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await changeStaffRights(context, known(args)), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => StaffResult, {
    description:
      'Makes an owner, or an owner none. For owners; the last one who can sign in stays. Source: rule A-15.',
  })
  async setStaffOwner(
    @Args(() => StaffOwnerArgs) args: StaffOwnerArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await setStaffOwner(context, known(args)), context);
  }

  @Needs(ADMIN, SEE)
  @Mutation(() => StaffResult, {
    description:
      'Takes away the second factor of somebody whose telephone is lost, and ends their sessions. Source: rule A-16.',
  })
  async resetSecondFactor(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return saved(await resetSecondFactor(context, known(args)), context);
  }
}

const known = <T extends { id: string }>(args: T): T => ({
  ...args,
  id: idOf('staff member', args.id),
});

async function saved(performed: StaffPerformed, context: Context): Promise<Answer> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const staffMember = await context.loaders.load(staffMemberById, performed.outcome.staffId);
  return Object.assign(new StaffSaved(), { staffMember, repeated: performed.repeated });
}
