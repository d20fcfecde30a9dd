import { notFound } from '../../graphql/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { meetingOn } from '../schedule/meeting.rules.ts';
import { oneDayOpenings } from '../schedule/openings.rules.ts';
import { covers, passProblem } from './pass.rules.ts';
import { toHolders } from './pass.sql.ts';
import { loadPassesToPunch, type HeldPass } from './passes-to-punch.queries.ts';
import { classProblems } from './punch.rules.ts';
import { deskToday } from './punchable-classes.ts';
import { inOrderOfUse, suggestionOf } from './suggestion.rules.ts';

/** The passes that a student may be punched in with on a date, and which of them to use (rule P-15). */
export async function passesToPunch(
  context: Context,
  of: { studentId: string; date: LocalDate | null; locationId: string | null },
) {
  const now = context.clock.now();
  const today = await deskToday(context, of.locationId);
  const date = of.date ?? today;
  const loaded = await loadPassesToPunch(await context.read(), { ...of, date, today });
  if (!loaded) throw notFound('student');
  const { student } = loaded;

  // What the class says is the same for every pass, so it is asked once.
  const open = loaded.classes
    .map((one) => ({ ...one, today: dateInZone(now, one.location.zone) }))
    .filter(
      (one) =>
        classProblems({
          student: { ...student, isHolder: true, isSuspended: false },
          class: one,
          meeting: meetingOn(one, date),
          isEnrolled: one.isEnrolled,
          oneDayOpenings: oneDayOpenings(one.capacity, one.seats),
          date,
          today: one.today,
        }).length === 0,
    );
  const problemOf = ({ pass, row }: HeldPass, day: LocalDate) =>
    passProblem(pass, { ...student, isHolder: true, isSuspended: row.isSuspended }, date, day);

  const choices = inOrderOfUse(
    loaded.passes.map((held) => {
      const problem = problemOf(held, today);
      const opened = open.filter(
        (one) => covers(held.limits, one) && problemOf(held, one.today) === null,
      );
      return {
        held,
        problem,
        id: held.pass.id,
        expires: held.pass.expires,
        isUsable: problem === null,
        opensCount: opened.length,
      };
    }),
  );
  const suggestion = suggestionOf(choices, date, today);
  const holders = toHolders(
    loaded.passes.map(({ row }) => row),
    loaded.passes.map(({ pass }) => pass),
    dateInZone(now, context.account.zone),
    () => student,
  );
  const holderOf = new Map(holders.map((holder) => [holder.passId, holder]));
  return {
    date,
    today,
    student,
    choices: choices.map(({ id, problem, opensCount }) => ({
      holder: holderOf.get(id),
      problem,
      opensCount,
      isSuggested: id === suggestion?.id,
      reason: id === suggestion?.id ? suggestion.reason : null,
    })),
  };
}
