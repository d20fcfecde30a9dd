import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import type { Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { knowsAllStudents, seesRollOn } from './attendance.policy.ts';
import { automaticMarksFollow } from './automatic-marks.ts';
import type { ToldAbsence } from './expected-absence.types.ts';
import { expectedAbsencesForm, type ExpectedAbsencesValues } from './expected-absences.form.ts';
import { loadAbsenceFacts } from './expected-absences.queries.ts';
import {
  decideAbsences,
  studentsOfOwnClasses,
  type MissedOccurrence,
} from './expected-absences.rules.ts';

/** An occurrence gets its row when something is first known of it. */
const MAKE_OCCURRENCES = statement(
  'expected_absences_occurrences',
  `insert into occurrence (account_id, id, event_id, date, starts)
   select $1, k.* from unnest($2::uuid[], $3::uuid[], $4::date[], $5::time[]) as k
   on conflict (account_id, event_id, date, starts) do nothing`,
);

const RECORD = statement(
  'expected_absences_record',
  `insert into expected_absence (account_id, id, student_id, occurrence_id, is_excused, comment, channel, by_id, at)
   select $1, k.id, k.student_id, o.id, $7, $8, $9, $10, $11
   from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::time[]) as k (id, student_id, event_id, date, starts)
   join occurrence o on o.account_id = $1 and o.event_id = k.event_id and o.date = k.date and o.starts = k.starts
   on conflict (account_id, occurrence_id, student_id) where withdrawn_at is null do nothing`,
);

export interface AbsencesOutcome {
  readonly ids: readonly string[];
}

export interface AbsencesPreview {
  readonly absences: readonly ToldAbsence[];
  readonly says: readonly Said[];
}

export type AbsencesPerformed = Performed<AbsencesOutcome, RecordRefused, AbsencesPreview>;
export type AbsencesPlan = Plan<AbsencesOutcome, RecordRefused, AbsencesPreview>;

/** Writes down that students will not come (rule T-8). */
export function recordAbsences(
  context: Context,
  request: { input: object; requestId?: string | null; dryRun: boolean },
): Promise<AbsencesPerformed> {
  const { viewer, services, clock } = context;
  const { input, requestId, dryRun } = request;
  const origin = originOf(viewer);
  return perform<AbsencesOutcome, RecordRefused, AbsencesPreview>(
    services,
    origin,
    { verb: 'RECORD_EXPECTED_ABSENCES', input, requestId, dryRun },
    async (tx): Promise<AbsencesPlan | Refused<RecordRefused>> => {
      const read = readForm(expectedAbsencesForm, input);
      if ('problems' in read) return new Refused(RecordRefused.fields('T-8', read.problems));
      const asked = { ...read.values, studentIds: [...new Set(read.values.studentIds)] };
      const now = clock.now();
      const facts = await loadAbsenceFacts(tx, { ...asked, ...boundsOf(asked) }, viewer, now);
      const students = knowsAllStudents(viewer) ? facts.students : studentsOfOwnClasses(facts);
      const decision = decideAbsences(asked, { ...facts, students }, (assigned, date) =>
        seesRollOn(viewer, assigned, date),
      );
      if ('problems' in decision)
        return new Refused(RecordRefused.fields('T-8', decision.problems));
      if ('already' in decision)
        return new Refused(
          RecordRefused.because('T-8', RecordRefusal.ALREADY_SO, decision.already),
        );

      const { isExcused, comment } = asked;
      const missed = decision.missed.map((one) => ({ ...one, id: newId() }));
      const absences = missed.map((one) => asTold(one, { isExcused, comment }, now, viewer.name));
      const acting = { origin, clock, effects: services.effects };
      const following = await automaticMarksFollow(tx, absences, isExcused, acting);
      return {
        writes: [
          [MAKE_OCCURRENCES, [tx.accountId, missed.map(() => newId()), ...keysOf(missed)]],
          [
            RECORD,
            [
              ...[tx.accountId, missed.map(({ id }) => id), missed.map((one) => one.student.id)],
              ...keysOf(missed),
              ...[isExcused, comment, origin.channel, origin.actorId, now],
            ],
          ],
          ...following.writes,
        ],
        outcome: { ids: missed.map(({ id }) => id) },
        preview: { absences, says: [...decision.says, ...following.says] },
        before: null,
        after: { absences: absences.map(audited), isExcused, comment },
        targets: [
          ...[...new Set(absences.map(({ studentId }) => studentId))].map(
            (id) => ['STUDENT', id] as const,
          ),
          ...following.targets,
        ],
      };
    },
  );
}

/** What the audit keeps of an absence. */
export const audited = ({ studentName, className, date, starts }: ToldAbsence) => ({
  ...{ student: studentName, class: className },
  ...{ date, starts },
});

const keysOf = (missed: readonly MissedOccurrence[]) => [
  missed.map((one) => one.class.id),
  missed.map(({ date }) => date),
  missed.map(({ starts }) => starts),
];

/** Which classes are named, and the days from the first to the last that is asked for. */
function boundsOf({ occurrences, days }: ExpectedAbsencesValues) {
  const dates = days ? [days.from, days.to] : (occurrences ?? []).map(({ date }) => date).sort();
  return {
    classIds: [...new Set(occurrences?.map(({ classId }) => classId))],
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
  };
}

const asTold = (
  of: MissedOccurrence & { id: string },
  told: { isExcused: boolean; comment: string | null },
  at: Date,
  by: string,
): ToldAbsence => ({
  id: of.id,
  studentId: of.student.id,
  studentName: `${of.student.firstName} ${of.student.lastName}`,
  classId: of.class.id,
  className: of.class.name,
  ...{ date: of.date, starts: of.starts, ends: of.ends, today: of.class.today },
  ...told,
  ...{ at, by },
});
