import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { features, tokenSettings } from '../settings/setting-areas.ts';
import { settingChanged, type SettingChange } from '../settings/setting.effects.ts';
import { lookAtMissed } from './look-again.ts';

/** Whether the other of the two areas that decide lets absences earn tokens: makeup tokens may be switched off. */
const OTHER = statement(
  'earning_begins_other',
  `select case $1
     when '${tokenSettings.area}' then not exists (
       select from setting f where f.area = '${features.area}' and f.value ->> 'makeupTokens' = 'false')
     else exists (select from setting g where g.area = '${tokenSettings.area}' and g.value ->> 'automatic' <> 'NONE')
   end as earns`,
);

/**
 * Absences begin to earn tokens: what was recorded of today and of days to come, while none did, is looked at when it would
 * have been anyway (rule M-3).
 */
async function lookAtToday(tx: Tx, change: SettingChange, { clock }: Acting): Promise<EffectPlan> {
  const nothing = { writes: [], targets: [], says: [] };
  if (!mayBegin(change)) return nothing;
  const [other] = await tx.query<{ earns: boolean }>(OTHER, [change.area]);
  if (!other?.earns) return nothing;
  const { writes, dates } = await lookAtMissed(tx, clock.now());
  return { ...nothing, writes, says: dates > 0 ? [sayLook(dates)] : [] };
}

function mayBegin({ area, before, after }: SettingChange): boolean {
  if (area === tokenSettings.area)
    return before['automatic'] === 'NONE' && after['automatic'] !== 'NONE';
  return (
    area === features.area && before['makeupTokens'] === false && after['makeupTokens'] === true
  );
}

function sayLook(dates: number): string {
  const what = dates === 1 ? '1 date of a class' : `${String(dates)} dates of classes`;
  return `Absences of today or later are recorded already on ${what}: they are looked at by the next evaluation.`;
}

export const todayCountsToo = implement(settingChanged, lookAtToday);
