import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { addDays, dateInZone, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { EffectPlan } from '../audit/effects.ts';
import { lastEndOn } from '../schedule/class-facts.sql.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { planEvaluations } from './earned.writes.ts';
import { stillToCome } from './earning.rules.ts';

/** A date of a class. */
export interface ClassDate {
  readonly classId: string;
  readonly date: LocalDate;
}

/** What decides when a date of class `c` at location `l` is looked at: a `DatedClass`. */
const datedClass = (date: string): string => `
  c.id as "classId", ${date}::text as date, l.zone, coalesce(${lastEndOn('c.id', date)}, '23:55') as ends`;

/** Of none while no absence earns anything by itself. */
const DATES = statement(
  'look_again_dates',
  `select ${datedClass('d.date')}
   from (select distinct class_id, date from unnest($1::uuid[], $2::date[]) as k (class_id, date)) d
   join class c on c.id = d.class_id join location l on l.id = c.location_id
   where ${earningSettingsJson} is not null`,
);

/** Rolls with absences from day $1 on. */
const MISSED = statement(
  'look_again_missed',
  `select distinct ${datedClass('o.date')}
   from class c join location l on l.id = c.location_id join occurrence o on o.event_id = c.id and o.date >= $1
   where exists (select from mark m where m.occurrence_id = o.id and m.status in ('ABSENT', 'EXCUSED'))`,
);

interface DatedClass extends ClassDate {
  readonly zone: string;
  readonly ends: LocalTime;
}

/** What counts as missed on these dates may be otherwise: the next evaluation sees to it (rule M-3). */
export async function lookAgain(
  tx: Tx,
  dates: readonly ClassDate[],
  now: Date,
): Promise<EffectPlan['writes']> {
  if (dates.length === 0) return [];
  const rows = await tx.query<DatedClass & Record<string, unknown>>(DATES, [
    dates.map(({ classId }) => classId),
    dates.map(({ date }) => date),
  ]);
  return planned(tx, rows, now);
}

/** The same for what was missed today or on days to come; and how many dates of classes that are. */
export async function lookAtMissed(
  tx: Tx,
  now: Date,
): Promise<Pick<EffectPlan, 'writes'> & { readonly dates: number }> {
  // Nowhere is it an earlier day than this.
  const earliest = addDays(dateInZone(now, 'UTC'), -1);
  const rows = await tx.query<DatedClass & Record<string, unknown>>(MISSED, [earliest]);
  const dates = rows.filter(({ date, zone }) => date >= dateInZone(now, zone));
  return { writes: planned(tx, dates, now), dates: dates.length };
}

const planned = (tx: Tx, dates: readonly DatedClass[], now: Date): EffectPlan['writes'] =>
  planEvaluations(
    tx.accountId,
    dates.flatMap(({ classId, ...of }) =>
      stillToCome({ ...of, now }).map((dueAt) => ({ classId, date: of.date, dueAt })),
    ),
  );
