import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { isId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { SeasonKind } from './calendar.entities.ts';
import { timeslotJson } from './class-facts.sql.ts';
import type { ClassForm } from './class.form.ts';
import type { TimeslotFacts } from './meeting.rules.ts';

/** A class as it is kept, with all that its form shows. */
export interface ClassRecord {
  readonly id: string;
  readonly version: number;
  readonly isActive: boolean;
  readonly name: string;
  readonly description: string | null;
  readonly programId: string;
  readonly levelId: string | null;
  readonly locationId: string;
  readonly roomId: string | null;
  readonly capacity: number | null;
  readonly minAge: string | null;
  readonly maxAge: string | null;
  readonly gender: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly seasonKind: SeasonKind | null;
  /** Of its location. */
  readonly zone: string;
  readonly timeslots: readonly TimeslotFacts[];
  readonly instructors: readonly InstructorRow[];
  readonly seasonIds: readonly string[];
}

export interface InstructorRow {
  readonly id: string;
  readonly staffId: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  /** Still works here. */
  readonly isActive: boolean;
}

/** A record that a class may name, whether it is there and may still be chosen. */
export interface NamedChoice {
  readonly id: string;
  readonly name: string;
  /** Deleted, archived or gone: those that have it keep it. */
  readonly isOver: boolean;
}

/** What the ids of a form stand for. */
export interface ClassNames {
  readonly programs: readonly NamedChoice[];
  readonly levels: readonly NamedChoice[];
  readonly locations: readonly (NamedChoice & { readonly zone: string })[];
  readonly rooms: readonly (NamedChoice & { readonly locationId: string })[];
  readonly seasons: readonly (NamedChoice & {
    readonly kind: SeasonKind;
    readonly ranges: readonly { readonly startsOn: LocalDate; readonly endsOn: LocalDate }[];
  })[];
  readonly staff: readonly NamedChoice[];
}

const LOCK = statement('class_lock', 'select 1 from class where id = $1 for no key update');

const LOAD = statement(
  'class_record',
  `select json_build_object(
     'id', c.id, 'version', c.version, 'isActive', c.is_active, 'name', c.name, 'description', c.description,
     'programId', c.program_id, 'levelId', c.level_id, 'locationId', c.location_id, 'roomId', c.room_id,
     'capacity', c.capacity, 'minAge', c.min_age, 'maxAge', c.max_age, 'gender', c.gender,
     'startsOn', c.starts_on, 'endsOn', c.ends_on, 'zone', l.zone,
     'seasonKind', coalesce(c.season_kind, (
       select min(s.kind) from class_season cs join season s on s.id = cs.season_id where cs.class_id = c.id)),
     'timeslots', (select coalesce(json_agg(${timeslotJson('t')} order by t.weekday, t.starts), '[]')
                   from timeslot t where t.event_id = c.id),
     'instructors', (select coalesce(json_agg(json_build_object('id', i.id, 'staffId', i.staff_id,
                       'validFrom', i.valid_from, 'validTo', i.valid_to, 'isActive', m.is_active)
                       order by i.valid_from nulls first, i.id), '[]')
                     from class_instructor i join staff m on m.id = i.staff_id where i.class_id = c.id),
     'seasonIds', (select coalesce(json_agg(cs.season_id), '[]') from class_season cs where cs.class_id = c.id)
   ) as record
   from class c join location l on l.id = c.location_id where c.id = $1`,
);

/** A class, held until the command ends; nobody punches into it or changes it meanwhile. */
export async function lockClass(tx: Tx, id: string): Promise<ClassRecord> {
  tx.send(LOCK, [id]);
  const [row] = await tx.query<{ record: ClassRecord }>(LOAD, [id]);
  if (!row) throw notFound('class');
  return row.record;
}

const choices = (table: string, columns: string, parameter: string): string =>
  `(select coalesce(json_agg(json_build_object('id', x.id, ${columns})), '[]')
    from (select * from ${table} where id = any (${parameter}::uuid[]) for key share) x)`;

const ARCHIVED = `'name', x.name, 'isOver', x.archived_at is not null`;

/** Before they are read: their dates, which stand in rows of their own, are then those after a change waited for. */
const LOCK_SEASONS = statement(
  'class_seasons_lock',
  'select 1 from season where id = any ($1::uuid[]) order by id for key share',
);

const NAMES = statement(
  'class_names',
  `select json_build_object(
     'programs', ${choices('program', `'name', x.name, 'isOver', x.deleted_at is not null`, '$1')},
     'levels', ${choices('level', ARCHIVED, '$2')},
     'locations', ${choices('location', `${ARCHIVED}, 'zone', x.zone`, '$3')},
     'rooms', ${choices('room', `${ARCHIVED}, 'locationId', x.location_id`, '$4')},
     'seasons', ${choices(
       'season',
       `${ARCHIVED}, 'kind', x.kind,
       'ranges', (select coalesce(json_agg(json_build_object('startsOn', r.starts_on, 'endsOn', r.ends_on)), '[]')
                  from season_range r where r.season_id = x.id)`,
       '$5',
     )},
     'staff', ${choices('staff', `'name', x.first_name || ' ' || x.last_name, 'isOver', not x.is_active`, '$6')}
   ) as names`,
);

/** The records that a form names, and those that the class has now; nobody erases one of them meanwhile. */
export async function loadNames(
  tx: Tx,
  form: ClassForm,
  now: ClassRecord | null,
): Promise<ClassNames> {
  const ids = (...of: (string | null | undefined)[]): string[] => [
    ...new Set(of.filter((id): id is string => typeof id === 'string' && isId(id))),
  ];
  const seasonIds = ids(...form.seasonIds, ...(now?.seasonIds ?? []));
  tx.send(LOCK_SEASONS, [seasonIds]);
  const [row] = await tx.query<{ names: ClassNames }>(NAMES, [
    ids(form.programId, now?.programId),
    ids(form.levelId, now?.levelId),
    ids(form.locationId, now?.locationId),
    ids(form.roomId, now?.roomId),
    seasonIds,
    ids(
      ...form.instructors.map(({ staffId }) => staffId),
      ...(now?.instructors ?? []).map(({ staffId }) => staffId),
    ),
  ]);
  if (!row) throw new Error('A statement without a table has one row.');
  return row.names;
}

const MARKS = statement(
  'class_marks',
  `select
     (select coalesce(json_agg(k.id), '[]') from keyword_use u join keyword k on k.id = u.keyword_id
      where u.class_id = $1 and k.archived_at is null) as "keywordIds",
     (select coalesce(json_agg(json_build_object('fieldId', f.id, 'value', v.value)), '[]')
      from custom_value v join custom_field f on f.id = v.field_id
      where v.class_id = $1 and f.archived_at is null and (f.kind <> 'CHOICE' or v.value = any (f.choices))) as "customValues"`,
);

/** The keywords and custom values of a class that another one may take over. */
export async function marksOf(tx: Tx, classId: string): Promise<object> {
  const [row] = await tx.query(MARKS, [classId]);
  return row ?? {};
}
