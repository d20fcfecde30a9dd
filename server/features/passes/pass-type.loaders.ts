import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone } from '../../shared/local-date.ts';
import type { PassLimits } from './pass.rules.ts';
import { dataUrlOf, type PassImage } from './pass-image.rules.ts';
import { soldNumbers, type SoldNumbers } from './pass-type.queries.ts';
import { limitsJson, passTypeJson, TYPES_WITH_TERMS, type PassTypeJson } from './pass-type.sql.ts';

const TYPES = statement(
  'pass_types_by_id',
  `select ${passTypeJson('t')} as row from ${TYPES_WITH_TERMS} t where t.id = any ($1)`,
);

const IMAGES = statement(
  'pass_type_images',
  'select id, mime, content from pass_type_image where id = any ($1)',
);

const LIMITS = statement(
  'pass_type_limits',
  `select v.id, json_build_object('ids', ${limitsJson('v.id')},
     'locations', (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'zone', l.zone)
        order by l.name), '[]') from location l join pass_limit x on x.location_id = l.id where x.version_id = v.id),
     'programs', (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
        from program g join pass_limit x on x.program_id = g.id where x.version_id = v.id),
     'levels', (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name) order by e.position), '[]')
        from level e join pass_limit x on x.level_id = e.id where x.version_id = v.id)) as row
   from pass_type_version v where v.id = any ($1)`,
);

/** Types by id; null where there is none, or it is deleted. */
export const passTypeById = loader<PassTypeJson | null>('passType', async (snapshot, ids) => {
  const rows = await snapshot.query<{ row: PassTypeJson }>(TYPES, [ids]);
  return inOrder(
    ids,
    rows,
    ({ row }) => row.id,
    (found) => found?.row ?? null,
  );
});

/** The picture of a type as a data URL, by the type's id. */
export const passTypeImage = loader<string | null>('passTypeImage', async (snapshot, ids) => {
  const rows = await snapshot.query<PassImage & { id: string }>(IMAGES, [ids]);
  return inOrder(
    ids,
    rows,
    ({ id }) => id,
    (found) => (found ? dataUrlOf(found) : null),
  );
});

/** How many passes of a type are sold, by the type's id. */
export const soldOfType = loader<SoldNumbers>('passTypeSold', (snapshot, ids, context) =>
  soldNumbers(snapshot, ids, dateInZone(context.clock.now(), context.account.zone)),
);

/** What restrictions name, without the classes, which have a loader of their own. */
export interface NamedLimits {
  readonly ids: PassLimits;
  readonly locations: readonly { id: string; name: string; zone: string }[];
  readonly programs: readonly { id: string; name: string }[];
  readonly levels: readonly { id: string; name: string }[];
}

/** The restrictions of a version, by its id. */
export const limitsOfVersion = loader<NamedLimits | null>(
  'passTypeLimits',
  async (snapshot, ids) => {
    const rows = await snapshot.query<{ id: string; row: NamedLimits }>(LIMITS, [ids]);
    return inOrder(
      ids,
      rows,
      ({ id }) => id,
      (found) => found?.row ?? null,
    );
  },
);
