import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ObjectType } from 'type-graphql';
import { Anyone, Needs, SignedIn, WhileSeeingAs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { Instant } from '../../graphql/scalars.ts';
import { SentArgs } from '../../graphql/record-args.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Performed } from '../audit/perform.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  ownSecondFactor,
  removeSecondFactor,
} from './second-factor.command.ts';
import { seeAs, stopSeeingAs } from './see-as.command.ts';
import type { Told } from './staff-change.ts';
import { changeOwnPassword } from './staff-password.command.ts';
import {
  BeginSecondFactorResult,
  OwnSignInChanged,
  OwnSignInResult,
  SecondFactorEnrolment,
  SeeAsResult,
  SeeingAs,
} from './staff-results.types.ts';
import { OwnPasswordArgs } from './staff.inputs.ts';

@Anyone()
@ObjectType({ description: 'One’s own second factor. Source: rule A-16.', simpleResolvers: true })
class OwnSecondFactor {
  @Field(() => Boolean, { description: 'Each sign-in asks for a code.' })
  isOn: boolean;

  @Field(() => Instant, { nullable: true, description: 'Since when.' })
  since: Date | null;

  @Field(() => Boolean, {
    description:
      'The account asks everybody for one: without it, the next sign-in leads to setting it up.',
  })
  isRequired: boolean;
}

@ArgsType()
class PasswordArgs extends SentArgs {
  @Field(() => String, { description: 'One’s own password.' })
  @MaxLength(1000)
  password: string;
}

@ArgsType()
class CodeArgs extends SentArgs {
  @Field(() => String, { description: 'Six digits.' })
  @MaxLength(20)
  code: string;
}

type Answer = OwnSignInChanged | ChangePreview | RecordRefused;

@Resolver()
export class OwnSignInResolver {
  @SignedIn()
  @Query(() => OwnSecondFactor, {
    description: 'Whether the viewer’s second factor is on. Source: rule A-16.',
  })
  ownSecondFactor(@Ctx() context: Context): Promise<OwnSecondFactor> {
    return ownSecondFactor(context);
  }

  @SignedIn()
  @Mutation(() => OwnSignInResult, {
    description:
      'Changes the viewer’s own password and ends their other sessions. Source: rule A-11.',
  })
  async changeOwnPassword(
    @Args(() => OwnPasswordArgs) args: OwnPasswordArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    const performed = await changeOwnPassword(context, args);
    return changed(performed, 'Your password is changed. You are signed out everywhere else.');
  }

  @SignedIn()
  @Mutation(() => BeginSecondFactorResult, {
    description:
      'Makes a secret for an app that shows codes. It counts for nothing until it is confirmed. Source: rule A-16.',
  })
  async beginSecondFactor(
    @Args(() => PasswordArgs) args: PasswordArgs,
    @Ctx() context: Context,
  ): Promise<SecondFactorEnrolment | ChangePreview | RecordRefused> {
    const begun = await beginSecondFactor(context, args);
    return begun.kind === 'done'
      ? Object.assign(new SecondFactorEnrolment(), begun.outcome)
      : notDone(begun);
  }

  @SignedIn()
  @Mutation(() => OwnSignInResult, {
    description:
      'Turns the viewer’s second factor on with the first code that the app shows. Source: rule A-16.',
  })
  async confirmSecondFactor(
    @Args(() => CodeArgs) args: CodeArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    const performed = await confirmSecondFactor(context, args);
    return changed(performed, 'From now on each sign-in asks for a code.');
  }

  @SignedIn()
  @Mutation(() => OwnSignInResult, {
    description: 'Turns the viewer’s second factor off. Source: rule A-16.',
  })
  async removeSecondFactor(
    @Args(() => PasswordArgs) args: PasswordArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    const performed = await removeSecondFactor(context, args);
    return changed(performed, 'The second factor is off. The password alone is enough to sign in.');
  }

  @Needs([Permission.ADMIN, PermissionLevel.FULL])
  @Mutation(() => SeeAsResult, {
    description:
      'Looks at the portal as somebody else would, without changing anything, until it is stopped. Source: rule A-17.',
  })
  async seeAs(
    @Arg('staffId', () => ID, { description: 'Id of that person.' }) staffId: string,
    @Ctx() context: Context,
  ): Promise<SeeingAs | RecordRefused> {
    const seen = await seeAs(context, idOf('staff member', staffId));
    return seen instanceof RecordRefused ? seen : Object.assign(new SeeingAs(), { name: seen });
  }

  @SignedIn()
  @WhileSeeingAs()
  @Mutation(() => Boolean, {
    description: 'Back to one’s own view. True, also when it was none other. Source: rule A-17.',
  })
  async stopSeeingAs(@Ctx() context: Context): Promise<boolean> {
    await stopSeeingAs(context);
    return true;
  }
}

type Performing = Performed<object, RecordRefused, Told>;

const notDone = (
  performed: Exclude<Performing, { kind: 'done' }>,
): ChangePreview | RecordRefused =>
  performed.kind === 'refused'
    ? performed.refusal
    : Object.assign(new ChangePreview(), performed.preview);

const changed = (performed: Performing, message: string): Answer =>
  performed.kind === 'done'
    ? Object.assign(new OwnSignInChanged(), { message, repeated: performed.repeated })
    : notDone(performed);
