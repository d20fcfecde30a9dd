import { statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { ClassChoices, SeasonOfClass } from './class-details.types.ts';

const rangesJson = (s: string): string =>
  `(select coalesce(json_agg(json_build_object('startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.starts_on), '[]')
    from season_range r where r.season_id = ${s}.id)`;

const seasonJson = (s: string): string =>
  `json_build_object('id', ${s}.id, 'name', ${s}.name, 'kind', ${s}.kind, 'ranges', ${rangesJson(s)},
     'isArchived', ${s}.archived_at is not null)`;

const newestFirst = (s: string): string =>
  `(select max(r.ends_on) from season_range r where r.season_id = ${s}.id) desc nulls first, ${s}.name`;

const SEASONS = statement(
  'class_seasons',
  `select cs.class_id as "classId", ${seasonJson('s')} as season
   from class_season cs join season s on s.id = cs.season_id where cs.class_id = any ($1)
   order by ${newestFirst('s')}`,
);

const TEXTS = statement(
  'class_texts',
  'select id, description, version from class where id = any ($1)',
);

/** What of classes most screens do without; null where there is none. */
export const classTexts = loader<{ description: string | null; version: number } | null>(
  'classTexts',
  async (snapshot, ids) => {
    type Row = { id: string; description: string | null; version: number };
    const rows = await snapshot.query<Row>(TEXTS, [ids]);
    return inOrder(
      ids,
      rows,
      (row) => row.id,
      (row) => row ?? null,
    );
  },
);

const TEACHING = statement(
  'class_teaching',
  `select i.class_id as "classId", i.id, i.staff_id as "staffId", m.first_name || ' ' || m.last_name as name,
     to_char(i.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(i.valid_to, 'YYYY-MM-DD') as "validTo"
   from class_instructor i join staff m on m.id = i.staff_id where i.class_id = any ($1)
   order by i.valid_from nulls first, m.last_name, i.id`,
);

/** The sessions of classes, the newest first. */
export const seasonsOfClass = loader<SeasonOfClass[]>('classSeasons', async (snapshot, ids) => {
  const rows = await snapshot.query<{ classId: string; season: SeasonOfClass }>(SEASONS, [ids]);
  return groupedInOrder(ids, rows, (row) => row.classId).map((group) =>
    group.map(({ season }) => season),
  );
});

export interface TeachingRow {
  readonly classId: string;
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Who teaches classes, taught them or will, in that order. */
export const teachingOfClass = loader<TeachingRow[]>('classTeaching', async (snapshot, ids) => {
  const rows = await snapshot.query<TeachingRow & Record<string, unknown>>(TEACHING, [ids]);
  return groupedInOrder(ids, rows, (row) => row.classId);
});

const all = (columns: string, from: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]') from ${from})`;

/** Everything that the form of a class offers, in one statement. */
export const CHOICES = statement(
  'class_choices',
  `select json_build_object(
     'programs', ${all(`'id', p.id, 'name', p.name`, 'program p where p.deleted_at is null', 'p.name')},
     'levels', ${all(`'id', v.id, 'name', v.name`, 'level v where v.archived_at is null', 'v.position, v.name')},
     'locations', ${all(`'id', l.id, 'name', l.name`, 'location l where l.archived_at is null', 'l.name')},
     'rooms', ${all(`'id', r.id, 'name', r.name, 'locationId', r.location_id`, 'room r where r.archived_at is null', 'r.name')},
     'seasons', (select coalesce(json_agg(${seasonJson('s')} order by ${newestFirst('s')}), '[]')
                 from season s where s.archived_at is null),
     'instructors', ${all(`'id', m.id, 'name', m.first_name || ' ' || m.last_name`, 'staff m where m.is_active', 'm.last_name, m.first_name')}
   ) as choices`,
);

export type ChoicesRow = { choices: ClassChoices };
