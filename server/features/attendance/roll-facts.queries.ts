import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { LocalTime } from '../../shared/local-date.ts';
import { scheduleFactsJson, type NamedSchedule } from '../schedule/class-facts.sql.ts';
import { timeslotsOn } from '../schedule/meeting.rules.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import type { Viewer } from '../staff/viewer.ts';
import { notAssigned } from './attendance-window.queries.ts';
import { knowsAllStudents, seesRollOn, type Assignment } from './attendance.policy.ts';
import { rollSettingsJson, wallClockAt, type RollSettings } from './attendance.sql.ts';
import { occurrencesBetween, type OccurrenceKey } from './occurrence.rules.ts';
import type { PersonOnRoll, RollFacts } from './roll.rules.ts';
import { markJson, STUDENT } from './roll.sql.ts';
import type { SentMark } from './sent-marks.rules.ts';

/**
 * Locks the class, then the occurrence, which is made if there is none yet. The class is shared: others may mark its rolls
 * meanwhile, but nobody gets or loses a place or cancels the date, for which it is locked alone.
 */
const LOCK = statement(
  'roll_lock',
  `with held as materialized (select id from class where id = $2 for share)
   insert into occurrence (account_id, id, event_id, date, starts)
   select $1, $3, held.id, $4, $5 from held
   on conflict (account_id, event_id, date, starts) do update set version = occurrence.version where false`,
);

/** A statement after the locks, so that it sees what the one before it wrote. */
const LOAD = statement(
  'roll_facts',
  `select ${scheduleFactsJson('$2::date')} as class, ${rollSettingsJson} as settings, ${earningSettingsJson} as earning,
     (select coalesce(json_agg(json_build_object('validFrom', i.valid_from, 'validTo', i.valid_to)), '[]')
      from class_instructor i where i.class_id = c.id and i.staff_id = $4) as assigned,
     o.id as "occurrenceId", o.version, o.checked_in_at is not null as "isCheckedIn",
     exists (select from occurrence n where n.event_id = c.id and n.date = $2::date and n.id <> o.id) as "hasOthers",
     (select coalesce(json_agg(json_build_object(
         'studentId', s.id, 'name', s.first_name || ' ' || s.last_name,
         'enrollmentId', coalesce(e.id, m.enrollment_id), 'isCovered', e.id is not null,
         'enrollmentType', coalesce(e.type, (select was.type from enrollment was where was.id = m.enrollment_id)),
         'mark', case when m.id is not null then ${markJson('m')} end,
         'isExpectedAbsent', x.id is not null, 'isExcused', coalesce(x.is_excused, false))), '[]')
      from (select * from enrollment
            where class_id = $1 and removed_at is null and type <> 'WAIT'
              and starts_on <= $2::date and ${lastDay('enrollment')} >= $2::date) e
      full join (select * from mark where occurrence_id = o.id) m on m.student_id = e.student_id
      join student s on s.id = ${STUDENT}
      left join expected_absence x on x.occurrence_id = o.id and x.student_id = s.id and x.withdrawn_at is null
      where e.id is not null or m.status is not null) as people
   from class c join occurrence o on o.event_id = c.id and o.date = $2::date and o.starts = $3::time
   where c.id = $1`,
);

const NAMES = statement(
  'roll_strangers',
  `select id as "studentId", first_name || ' ' || last_name as name from student where id = any ($1::uuid[])`,
);

interface Row {
  class: NamedSchedule;
  settings: RollSettings;
  earning: Partial<TokenSettingsValues> | null;
  assigned: Assignment[];
  occurrenceId: string;
  version: number;
  isCheckedIn: boolean;
  hasOthers: boolean;
  people: PersonOnRoll[];
}

export interface LockedRoll extends RollFacts {
  readonly occurrenceId: string;
  /** The occurrence had no row: it was made to be locked. */
  readonly isNew: boolean;
  readonly version: number;
  readonly settings: RollSettings;
  /** What is set of makeup tokens; null while no absence earns one by itself. */
  readonly earning: Partial<TokenSettingsValues> | null;
  readonly zone: string;
  /** When the last timeslot of the date ends. */
  readonly ends: LocalTime;
  /** Nothing else of the class stands, or is recorded, on the date. */
  readonly isOnlyOne: boolean;
}

/** Locks a roll that the viewer may mark, and reads all that decides about marks of it. */
export async function lockRoll(
  tx: Tx,
  { classId, date, starts }: OccurrenceKey,
  sent: readonly SentMark[],
  viewer: Viewer,
  clock: { now(): Date },
): Promise<LockedRoll> {
  const made = newId();
  tx.send(LOCK, [tx.accountId, classId, made, date, starts]);
  const [row] = await tx.query<Row & Record<string, unknown>>(LOAD, [
    ...[classId, date, starts, viewer.staff.id],
  ]);
  if (!row) throw notFound('class');
  const { class: of, settings, people } = row;
  if (!seesRollOn(viewer, row.assigned, date)) throw notAssigned();

  const isRecorded = people.some(({ mark }) => mark?.status);
  const [occurrence = null] = occurrencesBetween(
    of,
    date,
    date,
    isRecorded ? [{ date, starts }] : [],
  ).filter((one) => one.starts === starts);
  // They do not overlap: the last one ends last.
  const slots = timeslotsOn(of.timeslots, date);
  return {
    ...{ date, starts, occurrence, people, settings },
    className: of.name,
    today: wallClockAt(clock.now(), of.zone).date,
    markAheadDays: settings.markAheadDays,
    isCheckedIn: row.isCheckedIn,
    strangers: knowsAllStudents(viewer) ? await strangersAmong(tx, sent, people) : [],
    occurrenceId: row.occurrenceId,
    isNew: row.occurrenceId === made,
    version: row.version,
    earning: row.earning,
    zone: of.zone,
    ends: slots.at(-1)?.ends ?? starts,
    isOnlyOne: slots.length <= 1 && !row.hasOthers,
  };
}

/** The names of those who are sent though they stand not on the roll: a refusal names them. */
async function strangersAmong(
  tx: Tx,
  sent: readonly SentMark[],
  people: readonly PersonOnRoll[],
): Promise<RollFacts['strangers']> {
  const onRoll = new Set(people.map(({ studentId }) => studentId));
  const ids = sent.map(({ studentId }) => studentId).filter((id) => !onRoll.has(id));
  return ids.length === 0 ? [] : tx.query<{ studentId: string; name: string }>(NAMES, [ids]);
}
