import { statement } from '../../db/statement.ts';
import { timeslotJson } from '../schedule/class-facts.sql.ts';

/** Nobody waits for an answer at a screen, and a long file takes as long as it takes. */
export const PATIENCE = statement(
  'import_patience',
  `select set_config('statement_timeout', '30min', true),
          set_config('idle_in_transaction_session_timeout', '5min', true)`,
);

/** One import of a source at a time: a second one would make the same classes. */
export const ONE_AT_A_TIME = statement(
  'import_lock',
  `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked`,
);

export const IS_KNOWN_SOURCE = statement(
  'import_is_known_source',
  `select exists (select from class where source = $1) as known`,
);

export const KNOWN_KEYS = statement(
  'import_known_keys',
  `select source_key as key from class where source = $1 and source_key = any ($2)`,
);

/** Locks only what differs from the last import, so that the office goes on working with everything else. */
export const LOCK_DIFFERING = statement(
  'import_lock_differing',
  `select c.id from class c join unnest($2::text[], $3::jsonb[]) as file (key, row) on file.key = c.source_key
   where c.source = $1 and c.source_row is distinct from file.row order by c.id for no key update of c`,
);

/** A statement of its own, after the lock, to see what was committed while it waited. */
export const LOAD_CLASSES = statement(
  'import_load_classes',
  `select c.source_key as key, json_build_object(
     'id', c.id, 'name', c.name, 'programId', c.program_id, 'locationId', c.location_id, 'roomId', c.room_id,
     'zone', (select l.zone from location l where l.account_id = c.account_id and l.id = c.location_id),
     'startsOn', c.starts_on, 'endsOn', c.ends_on, 'minAge', c.min_age, 'maxAge', c.max_age,
     'sourceRow', c.source_row,
     'timeslots', (select coalesce(json_agg(${timeslotJson('t')}), '[]') from timeslot t where t.event_id = c.id)
   ) as class
   from class c where c.id = any ($1)`,
);

const COLUMNS = `id uuid, name text, "programId" uuid, "locationId" uuid, "startsOn" date, "endsOn" date,
  "minAge" text, "maxAge" text, "sourceRow" jsonb`;

export const INSERT_EVENTS = statement(
  'import_insert_events',
  `insert into event (account_id, id, kind) select $1, n.id, 'CLASS' from unnest($2::uuid[]) as n (id)`,
);

/** The catalogue knows neither capacity nor gender: no limit, and any. */
export const INSERT_CLASSES = statement(
  'import_insert_classes',
  `insert into class (account_id, id, name, program_id, location_id, starts_on, ends_on, min_age, max_age,
                      source, source_key, source_row)
   select $1, n.id, n.name, n."programId", n."locationId", n."startsOn", n."endsOn", n."minAge", n."maxAge",
          $2, n.key, n."sourceRow"
   from jsonb_to_recordset($3::jsonb) as n (key text, ${COLUMNS})`,
);

export const UPDATE_CLASSES = statement(
  'import_update_classes',
  `update class c set name = n.name, program_id = n."programId", location_id = n."locationId",
     starts_on = n."startsOn", ends_on = n."endsOn", min_age = n."minAge", max_age = n."maxAge",
     source_row = n."sourceRow", version = c.version + case when n."isChanged" then 1 else 0 end
   from jsonb_to_recordset($1::jsonb) as n ("isChanged" boolean, ${COLUMNS}) where c.id = n.id`,
);

export const INSERT_TIMESLOTS = statement(
  'import_insert_timeslots',
  `insert into timeslot (account_id, id, event_id, weekday, starts, ends, valid_from)
   select $1, n.id, n."eventId", n.weekday, n.starts, n.ends, n."validFrom"
   from jsonb_to_recordset($2::jsonb)
     as n (id uuid, "eventId" uuid, weekday smallint, starts time, ends time, "validFrom" date)`,
);

export const ERASE_TIMESLOTS = statement(
  'import_erase_timeslots',
  `delete from timeslot where id = any ($1)`,
);

export const END_TIMESLOTS = statement(
  'import_end_timeslots',
  `update timeslot t set valid_to = n."on" from jsonb_to_recordset($1::jsonb) as n (id uuid, "on" date)
   where t.id = n.id`,
);

/** A program that was deleted is there again once a class of the catalogue comes into it (rule I-4). */
export const RESTORE_PROGRAMS = statement(
  'import_restore_programs',
  `update program set deleted_at = null where id = any ($1) and deleted_at is not null`,
);
