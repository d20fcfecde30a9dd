import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { StaffMember, UserGroupType } from './staff-member.types.ts';

const REPEATED = 'An earlier request with this requestId did the work.';

@Anyone()
@ObjectType({ description: 'The staff member is saved.', simpleResolvers: true })
export class StaffSaved {
  @Field(() => StaffMember, { nullable: true, description: 'As it is now.' })
  staffMember: StaffMember | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'The user group is saved.', simpleResolvers: true })
export class UserGroupSaved {
  @Field(() => UserGroupType, {
    nullable: true,
    description: 'As it is now; null if it was deleted since.',
  })
  userGroup: UserGroupType | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'The user group is gone.', simpleResolvers: true })
export class UserGroupDeleted {
  @Field(() => ID, { description: 'Id of the user group.' })
  id: string;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({
  description: 'One’s own way in is changed: the password, or the second factor.',
  simpleResolvers: true,
})
export class OwnSignInChanged {
  @Field(() => String, { description: 'What was done, in one sentence.' })
  message: string;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({
  description:
    'What an app that shows codes has to be told. It is shown until the first code has come. Source: rule A-16.',
  simpleResolvers: true,
})
export class SecondFactorEnrolment {
  @Field(() => String, { description: 'The secret in base 32, for typing into the app.' })
  secret: string;

  @Field(() => String, { description: 'The same as an otpauth address, for a picture to scan.' })
  url: string;
}

@Anyone()
@ObjectType({
  description: 'The portal is seen as somebody else from the next request on. Source: rule A-17.',
  simpleResolvers: true,
})
export class SeeingAs {
  @Field(() => String, { description: 'First and last name of that person.' })
  name: string;
}

export const StaffResult = createUnionType({
  name: 'StaffResult',
  description: 'The staff member is saved, what saving would do, or why it is refused.',
  types: () => [StaffSaved, ChangePreview, RecordRefused] as const,
});

export const UserGroupResult = createUnionType({
  name: 'UserGroupResult',
  description: 'The user group is saved, what saving would do, or why it is refused.',
  types: () => [UserGroupSaved, ChangePreview, RecordRefused] as const,
});

export const DeleteUserGroupResult = createUnionType({
  name: 'DeleteUserGroupResult',
  description: 'The user group is deleted, what that would do, or why it is refused.',
  types: () => [UserGroupDeleted, ChangePreview, RecordRefused] as const,
});

export const OwnSignInResult = createUnionType({
  name: 'OwnSignInResult',
  description: 'It is changed, what that would do, or why it is refused.',
  types: () => [OwnSignInChanged, ChangePreview, RecordRefused] as const,
});

export const BeginSecondFactorResult = createUnionType({
  name: 'BeginSecondFactorResult',
  description: 'What the app has to be told, what telling it would do, or why it is refused.',
  types: () => [SecondFactorEnrolment, ChangePreview, RecordRefused] as const,
});

export const SeeAsResult = createUnionType({
  name: 'SeeAsResult',
  description: 'Somebody else’s view has begun, or why it is refused.',
  types: () => [SeeingAs, RecordRefused] as const,
});
