import { IsNotEmpty, MaxLength } from 'class-validator';
import {
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';
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

  @Field(() => Boolean, { description: 'The owner of the account has every permission.' })
  isOwner: boolean;

  @Field(() => AccountType, { description: 'The account that this session belongs to.' })
  account: AccountType;

  @Field(() => [ViewerPermission], {
    description: 'Every permission, with NONE where nothing was granted.',
  })
  permissions: ViewerPermission[];
}

@InputType({ description: 'Credentials of a staff member.' })
export class SignInInput {
  @Field(() => String, { description: 'Login name or e-mail; case does not matter.' })
  @IsNotEmpty()
  @MaxLength(200)
  login: string;

  @Field(() => String, { description: 'Password; case matters.' })
  @IsNotEmpty()
  @MaxLength(200)
  password: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Stay signed in for thirty days without use, instead of one hour.',
  })
  staySignedIn: boolean;
}

export enum SignInRefusalReason {
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  TOO_MANY_TRIES = 'TOO_MANY_TRIES',
}

registerEnumType(SignInRefusalReason, {
  name: 'SignInRefusalReason',
  description: 'Why a sign-in is refused. Source: rules A-1 and A-5.',
  valuesConfig: {
    WRONG_CREDENTIALS: { description: 'Login or password is wrong; it is not said which.' },
    TOO_MANY_TRIES: { description: 'Too many wrong tries; wait.' },
  },
});

@Anyone()
@ObjectType({ implements: Problem, description: 'Nobody was signed in.', simpleResolvers: true })
export class SignInRefused extends Problem {
  @Field(() => SignInRefusalReason, { description: 'What stops it, as a value.' })
  reason: SignInRefusalReason;

  @Field(() => Int, { nullable: true, description: 'Seconds until the next try may be made.' })
  retryAfterSeconds: number | null;

  constructor(secondsToWait: number | null) {
    super();
    this.retryAfterSeconds = secondsToWait;
    if (secondsToWait === null) {
      this.reason = SignInRefusalReason.WRONG_CREDENTIALS;
      this.rule = 'A-1';
      this.message = 'Login or password is wrong.';
      this.fix = 'Check both and try again; capitals matter in the password.';
    } else {
      const minutes = Math.ceil(secondsToWait / 60);
      this.reason = SignInRefusalReason.TOO_MANY_TRIES;
      this.rule = 'A-5';
      this.message = 'Too many wrong tries.';
      this.fix = `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    }
  }
}

@Anyone()
@ObjectType({ description: 'The session has begun; its cookie is set.', simpleResolvers: true })
export class SignedIn {
  @Field(() => ViewerType, { description: 'Who is signed in now.' })
  viewer: ViewerType;

  constructor(viewer: ViewerType) {
    this.viewer = viewer;
  }
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'A session, or why there is none.',
  types: () => [SignedIn, SignInRefused] as const,
});
