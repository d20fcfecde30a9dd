import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { classScheduleJson, type ClassSchedule } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { meetingsBetween } from '../schedule/meeting.rules.ts';
import { covers, type PassLimits } from './pass.rules.ts';

/** A month. */
export const MOST_DAYS_TESTED = 31;
/** Most classes that are listed; all are counted. */
const MOST_LISTED = 200;

/** Classes that are offered and have a timeslot in these days. Whether they meet is the schedule's to say. */
const SCHEDULED = statement(
  'pass_type_scheduled',
  `select ${classScheduleJson('$1::date', '$2::date')} as row from class c
   where c.is_active and (c.starts_on is null or c.starts_on <= $2) and (c.ends_on is null or c.ends_on >= $1)
     and exists (
       select from timeslot t where t.event_id = c.id
         and (t.valid_from is null or t.valid_from <= $2) and (t.valid_to is null or t.valid_to >= $1))
   order by c.name, c.id`,
);

/** The rule tester: what a pass with these restrictions would open, by the rules that a punch obeys. */
export async function openedClasses(
  context: Context,
  of: { limits: PassLimits; from: LocalDate | null; days: number },
) {
  const { limits, days } = of;
  if (days < 1 || days > MOST_DAYS_TESTED)
    throw badInput(`Ask for between 1 and ${MOST_DAYS_TESTED} days.`, 'days');
  const from = of.from ?? dateInZone(context.clock.now(), context.account.zone);
  const to = addDays(from, days - 1);
  const rows = await context.readOnce((snapshot) =>
    snapshot.query<{ row: ClassSchedule }>(SCHEDULED, [from, to]),
  );
  const meeting = rows
    .map(({ row }) => ({
      class: row,
      dates: meetingsBetween(row, from, to)
        .filter(({ state }) => state === MeetingState.MEETS)
        .map(({ date }) => date),
    }))
    .filter(({ dates }) => dates.length > 0);
  const opened = meeting.filter((one) => covers(limits, one.class));
  return {
    from,
    to,
    classes: opened.slice(0, MOST_LISTED),
    openedCount: opened.length,
    otherCount: meeting.length - opened.length,
  };
}
