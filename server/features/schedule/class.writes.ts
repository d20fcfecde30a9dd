import { statement, type Statement } from '../../db/statement.ts';
import { formatAge } from '../../shared/age.ts';
import { newId } from '../../shared/ids.ts';
import type { SeasonKind } from './calendar.entities.ts';
import type { ClassForm, InstructorForm, TimeslotForm } from './class.form.ts';
import type { DatedChange } from './dated-rows.rules.ts';

export type Write = readonly [Statement, readonly unknown[]];

const INSERT_EVENT = statement(
  'class_insert_event',
  `insert into event (account_id, id, kind) values ($1, $2, 'CLASS')`,
);

const INSERT = statement(
  'class_insert',
  `insert into class (account_id, id, name, description, program_id, level_id, location_id, room_id, capacity,
     min_age, max_age, gender, starts_on, ends_on, season_kind)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

const UPDATE = statement(
  'class_update',
  `update class set name = $3, description = $4, program_id = $5, level_id = $6, location_id = $7, room_id = $8,
     capacity = $9, min_age = $10, max_age = $11, gender = $12, starts_on = $13, ends_on = $14, season_kind = $15,
     version = version + 1
   where account_id = $1 and id = $2`,
);

const TAKE_SEASONS = statement(
  'class_take_seasons',
  'delete from class_season where account_id = $1 and class_id = $2 and not season_id = any ($3::uuid[])',
);

const GIVE_SEASONS = statement(
  'class_give_seasons',
  `insert into class_season (account_id, id, class_id, season_id)
   select $1, n.id, $2, n.season_id from unnest($3::uuid[], $4::uuid[]) as n (id, season_id)
   on conflict (account_id, class_id, season_id) do nothing`,
);

const TIMESLOT = `n (id uuid, weekday smallint, starts time, ends time, "validFrom" date, "validTo" date)`;
const INSTRUCTOR = `n (id uuid, "staffId" uuid, "validFrom" date, "validTo" date)`;
const ENDED = 'n (id uuid, "on" date)';

const timeslots = {
  erase: statement(
    'timeslot_erase',
    'delete from timeslot where account_id = $1 and id = any ($2)',
  ),
  end: statement(
    'timeslot_end',
    `update timeslot t set valid_to = n."on" from jsonb_to_recordset($2::jsonb) as ${ENDED}
     where t.account_id = $1 and t.id = n.id`,
  ),
  set: statement(
    'timeslot_set',
    `update timeslot t set weekday = n.weekday, starts = n.starts, ends = n.ends, valid_from = n."validFrom",
       valid_to = n."validTo"
     from jsonb_to_recordset($2::jsonb) as ${TIMESLOT} where t.account_id = $1 and t.id = n.id`,
  ),
  add: statement(
    'timeslot_add',
    `insert into timeslot (account_id, id, event_id, weekday, starts, ends, valid_from, valid_to)
     select $1, n.id, $3, n.weekday, n.starts, n.ends, n."validFrom", n."validTo"
     from jsonb_to_recordset($2::jsonb) as ${TIMESLOT}`,
  ),
};

const instructors = {
  erase: statement(
    'class_instructor_erase',
    'delete from class_instructor where account_id = $1 and id = any ($2)',
  ),
  end: statement(
    'class_instructor_end',
    `update class_instructor i set valid_to = n."on" from jsonb_to_recordset($2::jsonb) as ${ENDED}
     where i.account_id = $1 and i.id = n.id`,
  ),
  set: statement(
    'class_instructor_set',
    `update class_instructor i set staff_id = n."staffId", valid_from = n."validFrom", valid_to = n."validTo"
     from jsonb_to_recordset($2::jsonb) as ${INSTRUCTOR} where i.account_id = $1 and i.id = n.id`,
  ),
  add: statement(
    'class_instructor_add',
    `insert into class_instructor (account_id, id, class_id, staff_id, valid_from, valid_to)
     select $1, n.id, $3, n."staffId", n."validFrom", n."validTo"
     from jsonb_to_recordset($2::jsonb) as ${INSTRUCTOR}`,
  ),
};

/** What saving a class writes: the class, its sessions, and what changes of its timeslots and instructors. */
export function saveWrites(
  accountId: string,
  of: {
    readonly id: string;
    readonly isNew: boolean;
    readonly form: ClassForm;
    readonly seasonKind: SeasonKind | null;
    readonly timeslots: DatedChange<TimeslotForm>;
    readonly instructors: DatedChange<InstructorForm>;
  },
): Write[] {
  const { id, isNew, form, seasonKind } = of;
  const columns = [
    ...[accountId, id, form.name, form.description, form.programId, form.levelId, form.locationId],
    ...[form.roomId, form.capacity, form.minAge && formatAge(form.minAge)],
    ...[form.maxAge && formatAge(form.maxAge), form.gender, form.startsOn, form.endsOn, seasonKind],
  ];
  const { seasonIds } = form;
  const writes: Write[] = isNew
    ? [
        [INSERT_EVENT, [accountId, id]],
        [INSERT, columns],
      ]
    : [
        [UPDATE, columns],
        [TAKE_SEASONS, [accountId, id, seasonIds]],
      ];
  if (seasonIds.length > 0)
    writes.push([GIVE_SEASONS, [accountId, id, seasonIds.map(() => newId()), seasonIds]]);
  return [
    ...writes,
    ...datedWrites(accountId, id, timeslots, of.timeslots),
    ...datedWrites(accountId, id, instructors, of.instructors),
  ];
}

function datedWrites(
  accountId: string,
  classId: string,
  how: typeof timeslots,
  { erase, end, set, add }: DatedChange<object>,
): Write[] {
  const writes: Write[] = [];
  if (erase.length > 0) writes.push([how.erase, [accountId, erase]]);
  if (end.length > 0) writes.push([how.end, [accountId, JSON.stringify(end)]]);
  if (set.length > 0) writes.push([how.set, [accountId, JSON.stringify(set)]]);
  if (add.length > 0) {
    const rows = add.map((row) => ({ ...row, id: newId() }));
    writes.push([how.add, [accountId, JSON.stringify(rows), classId]]);
  }
  return writes;
}
