import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { addDays, dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { enrolled, type Enrolled } from '../enrollments/enrollment.effects.ts';
import { lastEndOn } from '../schedule/class-facts.sql.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { marksRecorded } from './attendance.effects.ts';
import { marksWrite } from './marks.writes.ts';
import { automaticStatus } from './roll.rules.ts';

/**
 * The rolls of a class on which a first check-in has marked everybody, and on which nothing is recorded of a student. Who
 * had a mark for this very place that was taken back stays without. The class is locked already, so that no roll begins
 * meanwhile; the rolls are too, for whoever looks at them without their class.
 */
const STARTED = statement(
  'join_started_rolls',
  `select o.id, to_char(o.date, 'YYYY-MM-DD') as date, to_char(o.starts, 'HH24:MI') as starts, l.zone,
     coalesce(${lastEndOn('o.event_id', 'o.date')}, to_char(o.starts, 'HH24:MI')) as ends,
     (select s.first_name || ' ' || s.last_name from student s where s.id = $4) as name, ${earningSettingsJson} as earning,
     exists (select from expected_absence x where x.occurrence_id = o.id and x.student_id = $4
               and x.withdrawn_at is null and x.is_excused) as "isExcused"
   from occurrence o join class c on c.id = o.event_id join location l on l.id = c.location_id
   where o.event_id = $1 and o.date >= $2 and ($3::date is null or o.date <= $3) and o.checked_in_at is not null
     and not exists (select from mark m where m.occurrence_id = o.id and m.student_id = $4
                       and (m.status is not null or m.enrollment_id = $5))
   order by o.id for no key update of o`,
);

interface StartedRoll {
  readonly id: string;
  readonly date: LocalDate;
  readonly starts: string;
  readonly zone: string;
  readonly ends: string;
  readonly name: string;
  readonly earning: Partial<TokenSettingsValues> | null;
  readonly isExcused: boolean;
}

const NOTHING: EffectPlan = { writes: [], targets: [], says: [] };

/** Whoever gets a place on a roll of today or later that has begun is absent until checked in (rule T-6). */
async function joinRolls(
  tx: Tx,
  { enrollmentId, studentId, classId, startsOn, dropsOn }: Enrolled,
  acting: Acting,
): Promise<EffectPlan> {
  const { origin, clock } = acting;
  // Nowhere is it an earlier day than this.
  const earliest = addDays(dateInZone(clock.now(), 'UTC'), -1);
  if (dropsOn !== null && dropsOn < earliest) return NOTHING;
  const from = startsOn > earliest ? startsOn : earliest;
  const found = await tx.query<StartedRoll & Record<string, unknown>>(STARTED, [
    ...[classId, from, dropsOn, studentId, enrollmentId],
  ]);
  const at = clock.now();
  const rolls = found
    .filter(({ date, zone }) => date >= dateInZone(at, zone))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  if (rolls.length === 0) return NOTHING;
  const of = { inCheckInMode: true, at };
  const mark = { studentId, enrollmentId, isAuto: true };
  const recorded = rolls.map(({ id: occurrenceId, isExcused, name, ...roll }) => ({
    ...{ ...roll, ...of, occurrenceId, classId, channel: origin.channel, isOnlyOne: false },
    marks: [
      { ...mark, name, enrollmentType: null, before: null, status: automaticStatus(isExcused) },
    ],
  }));
  const effect = await acting.effects.plan(tx, marksRecorded, recorded, acting);
  return {
    writes: [
      ...rolls.map(({ id: occurrenceId, isExcused }) => {
        const status = automaticStatus(isExcused);
        const content = { status, comment: null, arrivedAt: null, leftAt: null };
        const marks = [{ ...mark, ...content }];
        return marksWrite(origin, { ...of, occurrenceId, marks, isFirstCheckIn: false });
      }),
      ...effect.writes,
    ],
    targets: effect.targets,
    says: [
      ...rolls.map(
        ({ date, starts, isExcused }) =>
          `The roll of ${sayDate(date)} at ${starts} has begun: ${isExcused ? 'excused' : 'absent'} there until checked in.`,
      ),
      ...effect.says,
    ],
  };
}

const keyOf = ({ date, starts }: StartedRoll): string => `${date}T${starts}`;

export const newcomersJoinRolls = implement(enrolled, joinRolls);
