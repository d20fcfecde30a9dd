import { statement } from '../../db/statement.ts';
import { newId } from '../../shared/ids.ts';
import { referenceList } from '../settings/reference-list.ts';
import { keptClasses, knownTargets } from './calendar-lists.queries.ts';
import { closureForm, type ClosureValues } from './closure.form.ts';
import { closureChanged } from './schedule.effects.ts';
import { seasonForm, type SeasonValues } from './season.form.ts';

const INSERT_RANGES = statement(
  'season_ranges_insert',
  `insert into season_range (account_id, id, season_id, starts_on, ends_on)
   select $1, r.id, $2, r.starts_on, r.ends_on
   from unnest($3::uuid[], $4::date[], $5::date[]) as r (id, starts_on, ends_on)`,
);

export const seasons = referenceList<SeasonValues>({
  what: 'session',
  kind: 'SEASON',
  rule: 'O-8',
  table: 'season',
  form: seasonForm,
  columns: { name: ['name', 'text'], kind: ['kind', 'text'] },
  parts: {
    select: {
      ranges: `(select coalesce(json_agg(json_build_object('startsOn', r.starts_on, 'endsOn', r.ends_on)
                  order by r.starts_on), '[]') from season_range r where r.season_id = t.id)`,
    },
    erase: statement(
      'season_ranges_erase',
      'delete from season_range where account_id = $1 and season_id = $2',
    ),
    insert: (accountId, id, { ranges }) => [
      [
        INSERT_RANGES,
        [
          accountId,
          id,
          ranges.map(() => newId()),
          ranges.map(({ startsOn }) => startsOn),
          ranges.map(({ endsOn }) => endsOn),
        ],
      ],
    ],
  },
  unique: { field: 'name', constraint: 'season_name_key' },
  sortedBy: '(select max(r.ends_on) from season_range r where r.season_id = t.id) desc, t.name',
  archivedBy: 'archived_at',
  uses: {
    class: '(select count(*) from class_season c where c.season_id = r.id)',
    enrollment: '(select count(*) from enrollment e where e.season_id = r.id)',
  },
  check: keptClasses,
});

const INSERT_TARGETS = statement(
  'closure_targets_insert',
  `insert into closure_target (account_id, id, closure_id, program_id, location_id)
   select $1, t.id, $2, t.program_id, t.location_id
   from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as t (id, program_id, location_id)`,
);

const targets = (column: string): string =>
  `(select coalesce(json_agg(k.${column} order by k.id), '[]')
    from closure_target k where k.closure_id = t.id and k.${column} is not null)`;

const named = (table: string, fields: string): string =>
  `(select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name${fields}) order by n.name), '[]')
    from closure_target k join ${table} n on n.id = k.${table}_id where k.closure_id = t.id)`;

export const closures = referenceList<ClosureValues>({
  what: 'closure',
  kind: 'CLOSURE',
  rule: 'S-5',
  table: 'closure',
  form: closureForm,
  columns: {
    reason: ['reason', 'text'],
    startsOn: ['starts_on', 'date'],
    endsOn: ['ends_on', 'date'],
    scope: ['scope', 'text'],
  },
  parts: {
    select: { programIds: targets('program_id'), locationIds: targets('location_id') },
    erase: statement(
      'closure_targets_erase',
      'delete from closure_target where account_id = $1 and closure_id = $2',
    ),
    insert: (accountId, id, { programIds, locationIds }) => [
      [
        INSERT_TARGETS,
        [
          accountId,
          id,
          [...programIds, ...locationIds].map(() => newId()),
          [...programIds, ...locationIds.map(() => null)],
          [...programIds.map(() => null), ...locationIds],
        ],
      ],
    ],
  },
  shows: {
    programs: named('program', ''),
    locations: named('location', `, 'zone', n.zone`),
  },
  sortedBy: 't.starts_on, t.ends_on',
  uses: {},
  check: knownTargets,
  changed: closureChanged,
});
