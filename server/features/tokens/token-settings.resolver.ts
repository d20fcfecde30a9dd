import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { changeSetting } from '../settings/change-setting.command.ts';
import { CHANGE_SETTINGS } from '../settings/list-resolvers.ts';
import { AS_IT_SHALL_BE, readArea, savedSetting } from '../settings/setting-answers.ts';
import { tokenSettings } from '../settings/setting-areas.ts';
import { SettingArgs } from '../settings/settings.inputs.ts';
import { Settings, SettingsResult } from '../settings/settings.types.ts';
import { tokenCounts } from './token-counts.queries.ts';
import { sayForTokens } from './token-settings.rules.ts';
import { TokenSettings, TokenSettingsInput } from './token-settings.types.ts';

@Resolver(() => Settings)
export class TokenSettingsResolver {
  @FieldResolver(() => TokenSettings, {
    description: 'How makeup tokens are earned and used. Source: rule M-12.',
  })
  async tokens(@Ctx() context: Context): Promise<object> {
    const area = await readArea(tokenSettings, context);
    return { ...area, ...(await tokenCounts(await context.read(), context.clock.now())) };
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, {
    description:
      'Changes how makeup tokens are earned and used. What is there keeps its last day; a dry run says what a change means for it. Where absences begin to earn tokens, those of today are looked at too. Source: rules M-3, M-5 and M-12.',
  })
  async changeTokenSettings(
    @Arg('input', () => TokenSettingsInput, AS_IT_SHALL_BE) input: TokenSettingsInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const now = context.clock.now();
    const request = { ...sent, input };
    return savedSetting(
      await changeSetting(context, tokenSettings, request, async (tx, changed) =>
        changed.size === 0 ? [] : sayForTokens(changed, await tokenCounts(tx, now)),
      ),
    );
  }
}
