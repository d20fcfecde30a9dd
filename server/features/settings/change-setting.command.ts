import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm, type FieldProblemFacts } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import type { BusinessValues } from './business.form.ts';
import type { ChangeFacts, SentRequest } from './save-entry.command.ts';
import { business, type SettingArea } from './setting-areas.ts';
import { settingChanged } from './setting.effects.ts';
import {
  LOCK_ACCOUNT,
  PRICED,
  RENAME_ACCOUNT,
  STORE,
  STORED,
  type StoredSetting,
} from './setting.queries.ts';
import type { Write } from './list-description.ts';

interface SettingOutcome {
  readonly area: string;
}

export type SettingPerformed = Performed<SettingOutcome, RecordRefused, ChangeFacts>;
type SettingPlan = Plan<SettingOutcome, RecordRefused, ChangeFacts>;

/** What a change of an area means for what is there already, one sentence each. */
type Tells = (tx: Tx, changed: ReadonlySet<string>) => Promise<readonly string[]>;

/** Changes one area of the settings (rule O-9). */
export function changeSetting<Values extends object>(
  context: Context,
  area: SettingArea<Values>,
  request: SentRequest & { version: number; input: object },
  tells?: Tells,
): Promise<SettingPerformed> {
  const { requestId, dryRun, version, input } = request;
  const { rule, what } = area;
  const { services, clock } = context;
  const { effects } = services;
  const origin = originOf(context.viewer);
  return perform<SettingOutcome, RecordRefused, ChangeFacts>(
    services,
    origin,
    { verb: area.verb, input: { version, input }, requestId, dryRun },
    async (tx): Promise<SettingPlan | Refused<RecordRefused>> => {
      const [account] = await tx.query(LOCK_ACCOUNT, [tx.accountId]);
      const [stored] = await tx.query<StoredSetting & Record<string, unknown>>(STORED, [
        tx.accountId,
        area.area,
      ]);
      const id = stored?.id ?? newId();
      if ((stored?.version ?? 0) !== version) {
        const { zone } = context.account;
        return new Refused(await changedMeanwhile(tx, { rule, what, zone, id, version }));
      }
      const read = readForm(area.form, input);
      if ('problems' in read) return new Refused(RecordRefused.fields(rule, read.problems));
      const then = {
        ...area.usual,
        ...stored?.value,
        ...(isBusiness(area) ? account : {}),
      } as Record<string, unknown>;
      const now = read.values as Record<string, unknown>;
      const problems = isBusiness(area) ? await keptCurrency(tx, then, now) : [];
      if (problems.length > 0) return new Refused(RecordRefused.fields(rule, problems));
      const before = Object.fromEntries(Object.keys(now).map((key) => [key, then[key] ?? null]));
      const changed = changedKeys(before, now);
      const says = (await tells?.(tx, new Set(changed))) ?? [];
      const change = { area: area.area, before, after: now };
      const meant = await effects.plan(tx, settingChanged, change, { origin, clock, effects });
      return {
        writes: [...writesOf(tx, area, id, now), ...meant.writes],
        outcome: { area: area.area },
        preview: { changed, says: [...says, ...meant.says] },
        before: { ...before, version },
        after: { ...now, version: version + 1 },
        targets: [['SETTING', id], ...meant.targets],
      };
    },
  );
}

const isBusiness = (area: { area: string }): boolean => area.area === business.area;

/** Name, zone and currency are the account's own columns; all else stands in the area. */
function writesOf(
  tx: Tx,
  area: { area: string },
  id: string,
  values: Record<string, unknown>,
): Write[] {
  if (!isBusiness(area)) return [[STORE, [tx.accountId, id, area.area, values]]];
  const { name, zone, currency, ...rest } = values;
  return [
    [STORE, [tx.accountId, id, area.area, rest]],
    [RENAME_ACCOUNT, [tx.accountId, name, zone, currency]],
  ];
}

/** Prices are kept as numbers, so another currency would make other prices of them. */
async function keptCurrency(
  tx: Tx,
  then: Partial<BusinessValues>,
  now: Partial<BusinessValues>,
): Promise<FieldProblemFacts[]> {
  if (then.currency === now.currency) return [];
  const [row] = await tx.query<{ isPriced: boolean }>(PRICED);
  if (!row?.isPriced) return [];
  const message = `There are prices in ${then.currency ?? 'another currency'}, so it stays.`;
  return [{ field: 'currency', reason: 'IN_USE', message }];
}
