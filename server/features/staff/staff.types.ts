import { Field, ID, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { AccountType } from '../accounts/account.types.ts';

@Anyone()
@ObjectType({
  description: 'A permission and how much of it the viewer has.',
  simpleResolvers: true,
})
export class ViewerPermission {
  @Field(() => Permission, { description: 'The guarded area.' })
  permission: Permission;

  @Field(() => PermissionLevel, { description: 'The most generous of all that was granted.' })
  level: PermissionLevel;
}

@Anyone()
@ObjectType({
  description: 'Who looks at the portal as somebody else. Source: rule A-17.',
  simpleResolvers: true,
})
export class SeenBy {
  @Field(() => String, { description: 'First and last name.' })
  name: string;
}

@Anyone()
@ObjectType('Viewer', {
  description: 'Who is signed in, and what this person may.',
  simpleResolvers: true,
})
export class ViewerType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'First and last name.' })
  name: string;

  @Field(() => String, { description: 'Login name.' })
  login: string;

  @Field(() => Boolean, { description: 'Owners of the account have every permission.' })
  isOwner: boolean;

  @Field(() => AccountType, { description: 'The account that this session belongs to.' })
  account: AccountType;

  @Field(() => [ViewerPermission], {
    description:
      'Every permission, with NONE where nothing was granted, and where the account has switched the area off.',
  })
  permissions: ViewerPermission[];

  @Field(() => SeenBy, {
    nullable: true,
    description:
      'The administrator who sees the portal as the viewer would, and may change nothing meanwhile; null when nobody does. Source: rule A-17.',
  })
  seenBy: SeenBy | null;
}
