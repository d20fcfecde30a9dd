import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';

/** The account's own columns stand with the business data. */
const BUSINESS = `json_build_object('name', a.name, 'zone', a.zone, 'currency', a.currency)`;

const AREAS = statement(
  'setting_areas',
  `select k.area, s.id, coalesce(s.version, 0) as version,
     coalesce(s.value, '{}') as value,
     case when k.area = 'BUSINESS' then (select ${BUSINESS} from account a where a.id = $2) end as account
   from unnest($1::text[]) as k (area) left join setting s on s.area = k.area and s.account_id = $2`,
);

/** What a person has chosen in an area; version 0 stands for nothing yet. */
export interface StoredSetting {
  readonly id: string | null;
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Areas of the account's settings, by their names. */
export const settingByArea = loader<StoredSetting>(
  'settingByArea',
  async (snapshot, areas, context) => {
    const rows = await snapshot.query<
      StoredSetting & { area: string; account: object | null } & Record<string, unknown>
    >(AREAS, [areas, context.account.id]);
    return inOrder(
      areas,
      rows,
      ({ area }) => area,
      (row) => ({
        id: row?.id ?? null,
        version: row?.version ?? 0,
        value: { ...row?.value, ...row?.account },
      }),
    );
  },
);

/** The account is held: whoever changes a setting waits for whoever does so before, though the row may not be there yet. */
export const LOCK_ACCOUNT = statement(
  'setting_lock_account',
  `select name, zone, currency from account where id = $1 for no key update`,
);

export const STORED = statement(
  'setting_stored',
  `select id, version, value from setting where account_id = $1 and area = $2`,
);

export const STORE = statement(
  'setting_store',
  `insert into setting (account_id, id, area, value) values ($1, $2, $3, $4)
   on conflict (account_id, area) do update set value = excluded.value, version = setting.version + 1`,
);

export const RENAME_ACCOUNT = statement(
  'account_change',
  'update account set name = $2, zone = $3, currency = $4 where id = $1',
);

/** Whether there is a price, whose currency would become another one. */
export const PRICED = statement(
  'account_priced',
  'select exists (select from pass_type_version where price_cents > 0) as "isPriced"',
);

const FACTORS = statement(
  'security_factors',
  `select count(*)::integer as staff,
     count(*) filter (where exists (
       select from second_factor f where f.id = s.id and f.confirmed_at is not null))::integer as "withFactor"
   from staff s where s.is_active`,
);

export interface FactorCounts {
  readonly staff: number;
  readonly withFactor: number;
}

/** How many of those who may sign in have a second factor. */
export const secondFactors = loader<FactorCounts>('secondFactors', async (snapshot, keys) => {
  const [row] = await snapshot.query<FactorCounts & Record<string, unknown>>(FACTORS);
  return keys.map(() => row ?? { staff: 0, withFactor: 0 });
});
