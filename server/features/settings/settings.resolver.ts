import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeSetting } from './change-setting.command.ts';
import { CHANGE_SETTINGS, SEE_SETTINGS } from './list-resolvers.ts';
import { AS_IT_SHALL_BE, readArea, savedSetting } from './setting-answers.ts';
import { business, classSettings, features, security } from './setting-areas.ts';
import { secondFactors } from './setting.queries.ts';
import {
  BusinessInput,
  ClassSettingsInput,
  FeaturesInput,
  SecurityInput,
  SettingArgs,
} from './settings.inputs.ts';
import {
  BusinessSettings,
  ClassSettings,
  FeatureSettings,
  SecuritySettings,
  Settings,
  SettingsResult,
} from './settings.types.ts';

@Resolver(() => Settings)
export class SettingsResolver {
  @Needs(SEE_SETTINGS)
  @Query(() => Settings, { description: 'What the school has set up for itself.' })
  settings(): Settings {
    return new Settings();
  }

  @FieldResolver(() => BusinessSettings, { description: 'Name, zone, currency, address.' })
  business(@Ctx() context: Context): Promise<object> {
    return readArea(business, context);
  }

  @FieldResolver(() => FeatureSettings, { description: 'Areas that are switched on.' })
  features(@Ctx() context: Context): Promise<object> {
    return readArea(features, context);
  }

  @FieldResolver(() => SecuritySettings, { description: 'How staff sign in.' })
  async security(@Ctx() context: Context): Promise<object> {
    const { staff, withFactor } = await context.loaders.load(secondFactors, '');
    return {
      ...(await readArea(security, context)),
      activeStaff: staff,
      withSecondFactor: withFactor,
    };
  }

  @FieldResolver(() => ClassSettings, { description: 'How classes are counted and marked.' })
  classes(@Ctx() context: Context): Promise<object> {
    return readArea(classSettings, context);
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, { description: 'Changes the business data. Source: rule O-9.' })
  async changeBusiness(
    @Arg('input', () => BusinessInput, AS_IT_SHALL_BE) input: BusinessInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return savedSetting(await changeSetting(context, business, { ...sent, input }));
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, {
    description:
      'Switches areas on and off, for everybody at once. Where absences begin to earn tokens by it, those of today are looked at too. Source: rules O-10 and M-3.',
  })
  async changeFeatures(
    @Arg('input', () => FeaturesInput, AS_IT_SHALL_BE) input: FeaturesInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return savedSetting(await changeSetting(context, features, { ...sent, input }));
  }

  @Needs([Permission.ADMIN, PermissionLevel.FULL])
  @Mutation(() => SettingsResult, { description: 'Changes how staff sign in. Source: rule O-11.' })
  async changeSecurity(
    @Arg('input', () => SecurityInput, AS_IT_SHALL_BE) input: SecurityInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return savedSetting(await changeSetting(context, security, { ...sent, input }));
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, {
    description:
      'Changes how classes are counted and marked. Source: rules S-4, T-2, T-6 and T-11.',
  })
  async changeClassSettings(
    @Arg('input', () => ClassSettingsInput, AS_IT_SHALL_BE) input: ClassSettingsInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return savedSetting(await changeSetting(context, classSettings, { ...sent, input }));
  }
}
