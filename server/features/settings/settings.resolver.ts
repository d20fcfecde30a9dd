import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { ChangePreview } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeSetting, type SettingPerformed } from './change-setting.command.ts';
import { CHANGE_SETTINGS, SEE_SETTINGS } from './list-resolvers.ts';
import { business, classSettings, features, security, type SettingArea } from './setting-areas.ts';
import { secondFactors, settingByArea } from './setting.queries.ts';
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
  SettingsSaved,
} from './settings.types.ts';

/** What an area is now: what the school has chosen, and the usual for all else. */
async function read<Values extends object>(
  { area, usual }: SettingArea<Values>,
  context: Context,
): Promise<object> {
  const { version, value } = await context.loaders.load(settingByArea, area);
  return { ...usual, ...value, id: area, version };
}

function saved(performed: SettingPerformed): object {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const { repeated } = performed;
  return Object.assign(new SettingsSaved(), { settings: new Settings(), repeated });
}

const AS_IT_SHALL_BE = { description: 'All of it, as it shall be.' };

@Resolver(() => Settings)
export class SettingsResolver {
  @Needs(SEE_SETTINGS)
  @Query(() => Settings, { description: 'What the school has set up for itself.' })
  settings(): Settings {
    return new Settings();
  }

  @FieldResolver(() => BusinessSettings, { description: 'Name, zone, currency, address.' })
  business(@Ctx() context: Context): Promise<object> {
    return read(business, context);
  }

  @FieldResolver(() => FeatureSettings, { description: 'Areas that are switched on.' })
  features(@Ctx() context: Context): Promise<object> {
    return read(features, context);
  }

  @FieldResolver(() => SecuritySettings, { description: 'How staff sign in.' })
  async security(@Ctx() context: Context): Promise<object> {
    const { staff, withFactor } = await context.loaders.load(secondFactors, '');
    return {
      ...(await read(security, context)),
      activeStaff: staff,
      withSecondFactor: withFactor,
    };
  }

  @FieldResolver(() => ClassSettings, { description: 'How classes are counted and marked.' })
  classes(@Ctx() context: Context): Promise<object> {
    return read(classSettings, context);
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, { description: 'Changes the business data. Source: rule O-9.' })
  async changeBusiness(
    @Arg('input', () => BusinessInput, AS_IT_SHALL_BE) input: BusinessInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return saved(await changeSetting(context, business, { ...sent, input }));
  }

  @Needs(CHANGE_SETTINGS)
  @Mutation(() => SettingsResult, {
    description: 'Switches areas on and off, for everybody at once. Source: rule O-10.',
  })
  async changeFeatures(
    @Arg('input', () => FeaturesInput, AS_IT_SHALL_BE) input: FeaturesInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return saved(await changeSetting(context, features, { ...sent, input }));
  }

  @Needs([Permission.ADMIN, PermissionLevel.FULL])
  @Mutation(() => SettingsResult, { description: 'Changes how staff sign in. Source: rule O-11.' })
  async changeSecurity(
    @Arg('input', () => SecurityInput, AS_IT_SHALL_BE) input: SecurityInput,
    @Args(() => SettingArgs) sent: SettingArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return saved(await changeSetting(context, security, { ...sent, input }));
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
    return saved(await changeSetting(context, classSettings, { ...sent, input }));
  }
}
