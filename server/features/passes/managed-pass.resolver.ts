import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { statement } from '../../db/statement.ts';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { earliestExpiry, type LastPunch } from './edit-pass.rules.ts';
import { MOST_USES } from './give-pass.rules.ts';
import { lastPunchJson } from './managed-pass.queries.ts';
import { Pass } from './pass.entities.ts';
import { EDIT, GIVE, mayAll, SUSPEND_DELETE } from './pass.policy.ts';
import { PassBounds, PassViewerCan } from './pass.types.ts';
import { PassTypeToGive } from './sellable-type.types.ts';

const LAST_PUNCHES = statement(
  'passes_last_punch',
  `select p.id, p.used, p.active_on::text as "activeOn", ${lastPunchJson('p.id')} as "lastPunch"
   from pass p where p.id = any ($1)`,
);

interface BoundsRow extends Record<string, unknown> {
  id: string;
  used: number;
  activeOn: LocalDate;
  lastPunch: LastPunch | null;
}

const boundsOfPass = loader<PassBounds>('passBounds', async (snapshot, ids) => {
  const rows = await snapshot.query<BoundsRow>(LAST_PUNCHES, [ids]);
  return inOrder(
    ids,
    rows,
    (row) => row.id,
    (row) => {
      if (!row) throw new Error('A pass that was read is gone.');
      const [minExpires, minExpiresBecause] = earliestExpiry(row);
      return {
        minTotal: Math.max(row.used, 1),
        maxTotal: MOST_USES,
        minExpires,
        minExpiresBecause,
      };
    },
  );
});

/** What is sold now; a school has some dozens. */
const TO_GIVE = statement(
  'pass_types_to_give',
  `select json_build_object('id', y.id, 'title', v.title, 'description', v.description, 'holderKind', v.holder_kind,
     'priceMode', v.price_mode, 'priceCents', v.price_cents, 'uses', v.uses, 'dateMode', v.date_mode,
     'startsOn', v.starts_on, 'expiresOn', v.expires_on, 'validDays', v.valid_days,
     'leftToIssue', v.max_issued - (
       select count(*) from pass p join pass_type_version w on w.id = p.version_id
       where w.type_id = y.id and p.deleted_at is null and v.max_issued is not null)) as row
   from pass_type y
   cross join lateral (select * from pass_type_version x where x.type_id = y.id order by x.number desc limit 1) v
   where y.deleted_at is null and y.suspended_at is null and v.available_for_sale
     and (v.expires_on is null or v.expires_on >= $1::date)
   order by v.title, y.id limit 500`,
);

@Resolver(() => Pass)
export class ManagedPassResolver {
  @Needs(...GIVE)
  @Query(() => [PassTypeToGive], {
    description:
      'What can be given: types for sale that are neither suspended nor over, by title, at most 500. Source: rule P-12.',
  })
  async passTypesToGive(@Ctx() context: Context): Promise<PassTypeToGive[]> {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const rows = await context.readOnce((snapshot) =>
      snapshot.query<{ row: PassTypeToGive }>(TO_GIVE, [today]),
    );
    return rows.map(({ row }) => row);
  }

  @Needs(...EDIT)
  @FieldResolver(() => PassBounds, { description: 'How far it can be changed.' })
  bounds(@Root() pass: Pass, @Ctx() context: Context): Promise<PassBounds> {
    return context.loaders.load(boundsOfPass, pass.id);
  }

  @FieldResolver(() => PassViewerCan, { description: 'What the viewer can do with it.' })
  viewerCan(@Root() _pass: Pass, @Ctx() { viewer }: Context): PassViewerCan {
    const mayManage = mayAll(viewer, SUSPEND_DELETE);
    return { suspend: mayManage, delete: mayManage, edit: mayAll(viewer, EDIT) };
  }
}
