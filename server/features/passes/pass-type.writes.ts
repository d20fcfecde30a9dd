import { statement, type Statement } from '../../db/statement.ts';
import { newId } from '../../shared/ids.ts';
import type { PassLimits } from './pass.rules.ts';
import type { PassImage } from './pass-image.rules.ts';
import type { PassTypeContent } from './pass-type-changes.rules.ts';
import { TERMS_COLUMNS, termsOf } from './pass-type.sql.ts';

type Write = readonly [Statement, readonly unknown[]];

const INSERT_TYPE = statement(
  'pass_type_insert',
  'insert into pass_type (account_id, id, slug) values ($1, $2, $3)',
);

const UPDATE_TYPE = statement(
  'pass_type_update',
  'update pass_type set slug = $3, version = version + 1 where account_id = $1 and id = $2',
);

const TERMS_PLACES = TERMS_COLUMNS.split(', ')
  .map((_column, index) => `$${index + 5}`)
  .join(', ');

const INSERT_VERSION = statement(
  'pass_type_version_insert',
  `insert into pass_type_version (account_id, id, type_id, number, ${TERMS_COLUMNS})
   values ($1, $2, $3, $4, ${TERMS_PLACES})`,
);

const INSERT_LIMITS = statement(
  'pass_limit_insert',
  `insert into pass_limit (account_id, id, version_id, location_id, program_id, level_id, class_id)
   select $1, x.id, $2, case x.kind when 1 then x.of end, case x.kind when 2 then x.of end,
     case x.kind when 3 then x.of end, case x.kind when 4 then x.of end
   from unnest($3::uuid[], $4::int[], $5::uuid[]) as x (id, kind, of)`,
);

const SET_IMAGE = statement(
  'pass_type_image_set',
  `insert into pass_type_image (account_id, id, mime, content) values ($1, $2, $3, $4)
   on conflict (account_id, id) do update set mime = excluded.mime, content = excluded.content`,
);

const REMOVE_IMAGE = statement(
  'pass_type_image_remove',
  'delete from pass_type_image where account_id = $1 and id = $2',
);

const MOVE_SOLD = statement(
  'pass_type_move_sold',
  `update pass set version_id = $2, version = version + 1 where account_id = $1 and id = any ($3)`,
);

function limitsWrite(accountId: string, versionId: string, limits: PassLimits): Write[] {
  const rows = [limits.locations, limits.programs, limits.levels, limits.classes].flatMap(
    (ids, index) => ids.map((id) => [index + 1, id] as const),
  );
  if (rows.length === 0) return [];
  const ids = rows.map(() => newId());
  return [
    [
      INSERT_LIMITS,
      [accountId, versionId, ids, rows.map(([kind]) => kind), rows.map(([, of]) => of)],
    ],
  ];
}

/** What saving writes: the type at first, and each time new terms under the next number (rule P-8). */
export function saveWrites(
  accountId: string,
  of: {
    readonly typeId: string;
    readonly number: number;
    readonly content: PassTypeContent;
    /** Null removes it, undefined leaves it. */
    readonly image: PassImage | null | undefined;
    /** The sold passes that take the new terms. */
    readonly moved: readonly string[];
  },
): Write[] {
  const { typeId, number, content, image, moved } = of;
  const versionId = newId();
  const writes: Write[] = [
    [number === 1 ? INSERT_TYPE : UPDATE_TYPE, [accountId, typeId, content.slug]],
    [INSERT_VERSION, [accountId, versionId, typeId, number, ...termsOf(content.terms)]],
    ...limitsWrite(accountId, versionId, content.limits),
  ];
  if (image) writes.push([SET_IMAGE, [accountId, typeId, image.mime, image.content]]);
  if (image === null) writes.push([REMOVE_IMAGE, [accountId, typeId]]);
  if (moved.length > 0) writes.push([MOVE_SOLD, [accountId, versionId, moved]]);
  return writes;
}
