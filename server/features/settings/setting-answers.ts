import type { Context } from '../../graphql/context.ts';
import { ChangePreview } from '../../graphql/record-refused.ts';
import type { SettingPerformed } from './change-setting.command.ts';
import type { SettingArea } from './setting-areas.ts';
import { settingByArea } from './setting.queries.ts';
import { Settings, SettingsSaved } from './settings.types.ts';

/** What an area is now: what the school has chosen, and the usual for all else. */
export async function readArea<Values extends object>(
  { area, usual }: SettingArea<Values>,
  context: Context,
): Promise<object> {
  const { version, value } = await context.loaders.load(settingByArea, area);
  return { ...usual, ...value, id: area, version };
}

export function savedSetting(performed: SettingPerformed): object {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const { repeated } = performed;
  return Object.assign(new SettingsSaved(), { settings: new Settings(), repeated });
}

export const AS_IT_SHALL_BE = { description: 'All of it, as it shall be.' };
