import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Anyone, WhileSeeingAs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission } from '../../shared/permissions.ts';
import { signIn, signOut } from './sign-in.command.ts';
import {
  type SecondFactorNeeded,
  SignedIn,
  SignInInput,
  type SignInRefused,
  SignInResult,
} from './sign-in.types.ts';
import { ViewerType } from './staff.types.ts';
import { Viewer } from './viewer.ts';

@Resolver()
export class StaffResolver {
  @Anyone()
  @Query(() => ViewerType, {
    nullable: true,
    description:
      'Who is signed in, what this person may, and in which account. Null when nobody is.',
  })
  viewer(@Ctx() context: Context): ViewerType | null {
    return context.maybeViewer ? present(context.maybeViewer, context) : null;
  }

  @Anyone()
  @Mutation(() => SignInResult, {
    description:
      'Begins a session of a staff member and sets its cookie. Where a second factor is asked for, the same is sent again with a code. Source: rules A-1, A-4, A-5 and A-16.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Credentials.' }) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<SignedIn | SignInRefused | SecondFactorNeeded> {
    const result = await signIn(context, input);
    return result instanceof Viewer ? new SignedIn(present(result, context)) : result;
  }

  @Anyone()
  @WhileSeeingAs()
  @Mutation(() => Boolean, { description: 'Ends the session. True, also when there was none.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context);
    return true;
  }
}

function present(viewer: Viewer, context: Context): ViewerType {
  const { account, staff, seenBy } = viewer;
  return {
    id: staff.id,
    name: viewer.name,
    login: staff.login,
    isOwner: staff.isOwner,
    account: { ...account, today: dateInZone(context.clock.now(), account.zone) },
    permissions: Object.values(Permission).map((permission) => ({
      permission,
      level: viewer.level(permission),
    })),
    seenBy: seenBy && { name: `${seenBy.firstName} ${seenBy.lastName}` },
  };
}
