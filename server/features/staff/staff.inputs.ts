import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { RecordArgs, SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { RecordMarksInput } from '../settings/record-marks.types.ts';

@InputType({
  description:
    'What is kept of somebody who works here. Rights and password are changed by operations of their own. Source: rule A-19.',
})
export class StaffInput extends RecordMarksInput {
  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => String, {
    description: 'Login name without space and @, unique in the account; capitals do not count.',
  })
  login: string;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address, unique in the account; one may sign in with it.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What this person works as.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'First day of work, as YYYY-MM-DD.' })
  hiredOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of work, as YYYY-MM-DD.' })
  releasedOn?: string | null;
}

@InputType({ description: 'A level of one permission.' })
export class GrantInput {
  @Field(() => Permission, { description: 'The guarded area.' })
  permission: Permission;

  @Field(() => PermissionLevel, {
    description: 'The level; NONE is the same as leaving the permission out.',
  })
  level: PermissionLevel;
}

@InputType({ description: 'A named set of permissions.' })
export class UserGroupInput {
  @Field(() => String, { description: 'Name, unique in the account.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Whom it is for.' })
  description?: string | null;

  @Field(() => [GrantInput], { description: 'All that it grants.' })
  grants: GrantInput[];
}

const STAFF_INPUT = { description: 'The profile.' };

@ArgsType()
export class CreateStaffArgs extends SentArgs {
  @Field(() => StaffInput, STAFF_INPUT)
  input: StaffInput;
}

@ArgsType()
export class ChangeStaffArgs extends VersionArgs {
  @Field(() => StaffInput, STAFF_INPUT)
  input: StaffInput;
}

@ArgsType()
export class StaffActiveArgs extends VersionArgs {
  @Field(() => Boolean, { description: 'Whether this person may sign in.' })
  active: boolean;
}

@ArgsType()
export class StaffOwnerArgs extends VersionArgs {
  @Field(() => Boolean, { description: 'Whether this person is an owner.' })
  owner: boolean;
}

@ArgsType()
export class StaffRightsArgs extends VersionArgs {
  @Field(() => [ID], { description: 'All user groups that this person is in from now on.' })
  groupIds: string[];

  @Field(() => [GrantInput], { description: 'All that is granted to this person alone.' })
  grants: GrantInput[];
}

@ArgsType()
export class StaffPasswordArgs extends RecordArgs {
  @Field(() => String, {
    description: 'At least eight characters, and none that everybody tries first.',
  })
  @MaxLength(1000)
  password: string;
}

@ArgsType()
export class CreateUserGroupArgs extends SentArgs {
  @Field(() => UserGroupInput, { description: 'Name and grants.' })
  input: UserGroupInput;
}

@ArgsType()
export class ChangeUserGroupArgs extends VersionArgs {
  @Field(() => UserGroupInput, { description: 'Name and grants.' })
  input: UserGroupInput;
}

@ArgsType()
export class DeleteUserGroupArgs extends RecordArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also when people are in it, who lose what only it grants.',
  })
  confirmed: boolean;
}

@ArgsType()
export class OwnPasswordArgs extends SentArgs {
  @Field(() => String, { description: 'The password as it is now.' })
  @MaxLength(1000)
  current: string;

  @Field(() => String, {
    description: 'At least eight characters, and none that everybody tries first.',
  })
  @MaxLength(1000)
  password: string;
}
