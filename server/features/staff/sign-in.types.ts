import { IsNotEmpty, MaxLength } from 'class-validator';
import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { Problem } from '../../graphql/types.ts';
import { SecondFactorEnrolment } from './staff-results.types.ts';
import { ViewerType } from './staff.types.ts';

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

  @Field(() => String, {
    nullable: true,
    description:
      'The six digits that the app shows. Sent with login and password when those alone were not enough. Source: rule A-16.',
  })
  @MaxLength(20)
  code?: string | null;
}

export enum SignInRefusalReason {
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  TOO_MANY_TRIES = 'TOO_MANY_TRIES',
  WRONG_CODE = 'WRONG_CODE',
}

registerEnumType(SignInRefusalReason, {
  name: 'SignInRefusalReason',
  description: 'Why a sign-in is refused. Source: rules A-1, A-5 and A-16.',
  valuesConfig: {
    WRONG_CREDENTIALS: { description: 'Login or password is wrong; it is not said which.' },
    TOO_MANY_TRIES: { description: 'Too many wrong tries; wait.' },
    WRONG_CODE: {
      description: 'The code is wrong, of another time, or was used; login and password are right.',
    },
  },
});

@Anyone()
@ObjectType({ implements: Problem, description: 'Nobody was signed in.', simpleResolvers: true })
export class SignInRefused extends Problem {
  @Field(() => SignInRefusalReason, { description: 'What stops it, as a value.' })
  reason: SignInRefusalReason;

  @Field(() => Int, { nullable: true, description: 'Seconds until the next try may be made.' })
  retryAfterSeconds: number | null;

  static wrong(): SignInRefused {
    return SignInRefused.of(SignInRefusalReason.WRONG_CREDENTIALS, {
      rule: 'A-1',
      message: 'Login or password is wrong.',
      fix: 'Check both and try again; capitals matter in the password.',
    });
  }

  static wrongCode(): SignInRefused {
    return SignInRefused.of(SignInRefusalReason.WRONG_CODE, {
      rule: 'A-16',
      message: 'This is not the code of now.',
      fix: 'Each code counts once: wait for the next one that the app shows.',
    });
  }

  static wait(seconds: number): SignInRefused {
    const minutes = Math.ceil(seconds / 60);
    return SignInRefused.of(SignInRefusalReason.TOO_MANY_TRIES, {
      rule: 'A-5',
      message: 'Too many wrong tries.',
      fix: `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      retryAfterSeconds: seconds,
    });
  }

  private static of(
    reason: SignInRefusalReason,
    says: { rule: string; message: string; fix: string; retryAfterSeconds?: number },
  ): SignInRefused {
    return Object.assign(new SignInRefused(), { reason, retryAfterSeconds: null, ...says });
  }
}

@Anyone()
@ObjectType({
  description:
    'Login and password are right; the same is to be sent again with a code. Nobody is signed in yet. Source: rule A-16.',
  simpleResolvers: true,
})
export class SecondFactorNeeded {
  @Field(() => SecondFactorEnrolment, {
    nullable: true,
    description:
      'What the app has to be told first, since the account asks for a second factor and there is none yet; null when the app shows codes already.',
  })
  enrolment: SecondFactorEnrolment | null;

  constructor(enrolment: SecondFactorEnrolment | null) {
    this.enrolment = enrolment;
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
  description: 'A session, or why there is none yet.',
  types: () => [SignedIn, SignInRefused, SecondFactorNeeded] as const,
});
