import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Anyone, Needs, SignedIn } from '../../graphql/access.ts';
import { Instant, LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** What the viewer may do with somebody else's record, beyond the permission that the operation needs. */
@Anyone()
@ObjectType({
  description:
    'What the viewer may do with this staff member, rules of ownership included. Source: rules A-13 to A-17.',
  simpleResolvers: true,
})
export class StaffViewerCan {
  @Field(() => Boolean, { description: 'Change the profile: name, title, telephone, dates.' })
  change: boolean;

  @Field(() => Boolean, {
    description:
      'Change login name and e-mail address, deactivate and activate: not of somebody who has more. Source: rule A-13.',
  })
  changeSignIn: boolean;

  @Field(() => Boolean, {
    description: 'Deactivate or activate. Never oneself. Source: rule A-13.',
  })
  setActive: boolean;

  @Field(() => Boolean, { description: 'Set a new password. Source: rule A-12.' })
  setPassword: boolean;

  @Field(() => Boolean, { description: 'Change user groups and grants. Source: rule A-14.' })
  changeRights: boolean;

  @Field(() => Boolean, { description: 'Make an owner, or an owner none. Source: rule A-15.' })
  setOwner: boolean;

  @Field(() => Boolean, { description: 'Take the second factor away. Source: rule A-16.' })
  resetSecondFactor: boolean;

  @Field(() => Boolean, {
    description: 'Look at the portal as this person would. Source: rule A-17.',
  })
  seeAs: boolean;
}

@Needs([Permission.STAFF, PermissionLevel.VIEW])
@ObjectType({
  description: 'Somebody who works here and may sign in.',
  simpleResolvers: true,
})
export class StaffMember {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Login name, unique in the account. Source: rule A-1.' })
  login: string;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address, unique in the account; one may sign in with it.',
  })
  email: string | null;

  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, as it was written.' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What this person works as. It grants nothing.',
  })
  title: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of work.' })
  hiredOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of work.' })
  releasedOn: LocalDate | null;

  @Field(() => Boolean, { description: 'May sign in. Those who may not are kept for the record.' })
  isActive: boolean;

  @Field(() => Boolean, { description: 'An owner of the account. Source: rules A-3 and A-15.' })
  isOwner: boolean;

  @Field(() => Boolean, { description: 'Without a password nobody can sign in as this person.' })
  hasPassword: boolean;

  @Field(() => Boolean, {
    description: 'Signs in with a code from an app too. Source: rule A-16.',
  })
  hasSecondFactor: boolean;

  @Field(() => Instant, { nullable: true, description: 'When this person last signed in.' })
  signedInAt: string | null;

  @Field(() => Int, { description: 'To be sent with a change; counts the changes.' })
  version: number;
}

@Needs([Permission.STAFF, PermissionLevel.VIEW])
@ObjectType('UserGroup', {
  description: 'A named set of permissions that staff share. Source: rule A-2.',
  simpleResolvers: true,
})
export class UserGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Name, unique in the account.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Whom it is for.' })
  description: string | null;

  @Field(() => Int, { description: 'To be sent with a change; counts the changes.' })
  version: number;
}

@Anyone()
@ObjectType({
  description: 'A level of one permission, as a user group or a staff member is granted it.',
  simpleResolvers: true,
})
export class Grant {
  @Field(() => Permission, { description: 'The guarded area.' })
  permission: Permission;

  @Field(() => PermissionLevel, { description: 'VIEW or FULL; what is not listed is NONE.' })
  level: PermissionLevel;
}

@Needs([Permission.ADMIN, PermissionLevel.FULL])
@ObjectType({
  description: 'Where a level comes from.',
  simpleResolvers: true,
})
export class RightSource {
  @Field(() => PermissionLevel, { description: 'The level that this source grants.' })
  level: PermissionLevel;

  @Field(() => UserGroupType, {
    nullable: true,
    description: 'The user group; null where it is granted to the person.',
  })
  group: UserGroupType | null;
}

@Needs([Permission.ADMIN, PermissionLevel.FULL])
@ObjectType({
  description: 'What a staff member has of one permission, and where it comes from.',
  simpleResolvers: true,
})
export class StaffRight {
  @Field(() => Permission, { description: 'The guarded area.' })
  permission: Permission;

  @Field(() => PermissionLevel, {
    description:
      'What it comes to: the most generous source, and FULL for owners and administrators. Source: rules A-2 and A-3.',
  })
  level: PermissionLevel;

  @Field(() => [RightSource], { description: 'All that grants it, the most generous first.' })
  from: RightSource[];
}

@SignedIn()
@ObjectType({
  description: 'A staff member by name, to choose from: as an instructor, as who did something.',
  simpleResolvers: true,
})
export class Colleague {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'First and last name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What this person works as.' })
  title: string | null;

  @Field(() => Boolean, { description: 'Works here now.' })
  isActive: boolean;
}
