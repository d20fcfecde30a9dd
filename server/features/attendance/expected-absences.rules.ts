import type { FieldProblemFacts } from '../../shared/form.ts';
import { sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';
import { OccurrenceState } from './attendance.enums.ts';
import type { Assignment } from './attendance.policy.ts';
import type { ExpectedAbsencesValues } from './expected-absences.form.ts';
import { occurrencesBetween, type OccurrenceFacts } from './occurrence.rules.ts';

/** The most that one request records. */
export const MOST_ABSENCES = 1_000;
/** Beyond that nobody reads on. */
const MOST_SAID = 10;

export interface AbsentStudent {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly familyId: string;
  readonly isArchived: boolean;
}

/** A class that one of them is in, or that was named. */
export interface MissedClass extends ScheduleFacts {
  readonly id: string;
  readonly name: string;
  readonly assigned: readonly Assignment[];
  /** At its location. */
  readonly today: LocalDate;
}

export interface AbsenceFacts {
  readonly students: readonly AbsentStudent[];
  readonly classes: readonly MissedClass[];
  readonly places: readonly {
    studentId: string;
    classId: string;
    startsOn: LocalDate;
    dropsOn: LocalDate | null;
  }[];
  /** What is known already of these students: that they are expected absent, or that they came. */
  readonly known: readonly {
    studentId: string;
    classId: string;
    date: LocalDate;
    starts: LocalTime;
    isExpected: boolean;
    hasAttended: boolean;
  }[];
}

/** An occurrence that a student will miss. */
export interface MissedOccurrence extends Pick<OccurrenceFacts, 'date' | 'starts' | 'ends'> {
  readonly student: AbsentStudent;
  readonly class: MissedClass;
}

export type AbsenceDecision =
  | { readonly problems: readonly FieldProblemFacts[] }
  | { readonly already: string }
  | { readonly missed: readonly MissedOccurrence[]; readonly says: readonly string[] };

type Occurrence = OccurrenceFacts & { readonly class: MissedClass };

/** The students of classes that the viewer teaches: of others he or she may not even learn the names (rule T-9). */
export function studentsOfOwnClasses({ students, classes, places }: AbsenceFacts) {
  const own = new Set(classes.flatMap(({ id, assigned }) => (assigned.length > 0 ? [id] : [])));
  return students.filter(({ id }) =>
    places.some((place) => place.studentId === id && own.has(place.classId)),
  );
}

/** Which occurrences students miss, or what is wrong with the request (rule T-8). `sees` is rule T-9. */
export function decideAbsences(
  asked: ExpectedAbsencesValues,
  facts: AbsenceFacts,
  sees: (assigned: readonly Assignment[], date: LocalDate) => boolean,
): AbsenceDecision {
  const unfit = studentProblems(asked.studentIds, facts.students);
  if (unfit.length > 0) return { problems: unfit };
  const found = asked.occurrences
    ? chosen(asked.occurrences, facts, sees)
    : onDays(asked.days, facts, sees);
  if (found.problems.length > 0) return { problems: found.problems };

  const knownOf = new Map(facts.known.map((one) => [keyOf(one), one]));
  const missed: MissedOccurrence[] = [];
  const says = [...found.says];
  for (const student of facts.students) {
    const theirs = found.occurrences.filter((one) => isPlaced(student, one, facts));
    if (theirs.length === 0) says.push(`${student.firstName} has no class then.`);
    for (const one of theirs) {
      const known = knownOf.get(keyOf({ ...one, studentId: student.id, classId: one.class.id }));
      const at = `${one.class.name} on ${sayDate(one.date)} at ${one.starts}`;
      if (known?.isExpected)
        says.push(`${student.firstName} is expected absent from ${at} already.`);
      else if (known?.hasAttended) says.push(`${student.firstName} is marked as there for ${at}.`);
      else missed.push({ ...one, student });
    }
  }
  if (missed.length > MOST_ABSENCES)
    return problem('days', 'TOO_MANY', `These are more than ${MOST_ABSENCES} absences.`);
  if (missed.length > 0) return { missed: missed.sort(byTime), says: shortened(says) };
  const already = says.find((one) => one.endsWith('already.'));
  if (already) return { already };
  const why = says.slice(0, 3).join(' ') || NOTHING;
  return problem(asked.occurrences ? 'occurrences' : 'days', 'NOT_ALLOWED', why);
}

const NOTHING = 'There is no class then.';

const problem = (field: string, reason: FieldProblemFacts['reason'], message: string) => ({
  problems: [{ field, reason, message }],
});

const byTime = (one: MissedOccurrence, other: MissedOccurrence): number =>
  timeOf(one).localeCompare(timeOf(other)) ||
  one.class.name.localeCompare(other.class.name) ||
  one.student.firstName.localeCompare(other.student.firstName);

const timeOf = ({ date, starts }: Pick<OccurrenceFacts, 'date' | 'starts'>): string =>
  `${date}T${starts}`;

const keyOf = (
  of: Pick<OccurrenceFacts, 'date' | 'starts'> & { studentId: string; classId: string },
): string => `${of.studentId}/${of.classId}@${timeOf(of)}`;

/** What is told at once. */
export const shortened = (says: string[]): string[] =>
  says.length <= MOST_SAID
    ? says
    : [...says.slice(0, MOST_SAID), `… and ${says.length - MOST_SAID} more.`];

function studentProblems(
  ids: readonly string[],
  students: readonly AbsentStudent[],
): FieldProblemFacts[] {
  const familyId = students.find(({ id }) => id === ids[0])?.familyId;
  return ids.flatMap((id, index): FieldProblemFacts[] => {
    const field = `studentIds.${index}`;
    const student = students.find((one) => one.id === id);
    if (!student) return [{ field, reason: 'UNKNOWN', message: 'There is no such student.' }];
    const because = (message: string): FieldProblemFacts[] => [
      { field, reason: 'NOT_ALLOWED', message },
    ];
    if (student.isArchived) return because(`${student.firstName} is archived.`);
    return student.familyId === familyId
      ? []
      : because(`${student.firstName} belongs to another family.`);
  });
}

const isPlaced = (
  student: AbsentStudent,
  { class: of, date }: Occurrence,
  { places }: AbsenceFacts,
): boolean =>
  places.some(
    (place) =>
      place.studentId === student.id &&
      place.classId === of.id &&
      place.startsOn <= date &&
      (place.dropsOn === null || place.dropsOn >= date),
  );

interface Found {
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly FieldProblemFacts[];
  readonly says: readonly string[];
}
type Sees = Parameters<typeof decideAbsences>[2];

/** Occurrences that were named one by one: each must be held, to come, and one of theirs. */
function chosen(
  asked: NonNullable<ExpectedAbsencesValues['occurrences']>,
  facts: AbsenceFacts,
  sees: Sees,
): Found {
  const occurrences = new Map<string, Occurrence>();
  const problems: FieldProblemFacts[] = [];
  for (const [index, { classId, date, starts }] of asked.entries()) {
    const say = (reason: FieldProblemFacts['reason'], message: string) =>
      problems.push({ field: `occurrences.${index}`, reason, message });
    const of = facts.classes.find(({ id }) => id === classId);
    if (!of) {
      say('UNKNOWN', 'There is no such class.');
      continue;
    }
    const at = `${of.name} on ${sayDate(date)} at ${starts}`;
    const one = occurrencesBetween(of, date, date).find((each) => each.starts === starts);
    if (!sees(of.assigned, date))
      say('NOT_ALLOWED', `You do not teach this class on ${sayDate(date)}.`);
    else if (!one) say('UNKNOWN', `There is no ${at}.`);
    else if (one.state !== OccurrenceState.MEETS)
      say('NOT_ALLOWED', `${of.name}: ${one.reason ?? NOTHING}`);
    else if (date < of.today) say('OUT_OF_RANGE', `${at} is over: mark its roll instead.`);
    else if (!facts.students.some((student) => isPlaced(student, { ...one, class: of }, facts)))
      say('NOT_ALLOWED', `${joined(facts.students)} not enrolled in ${at}.`);
    else occurrences.set(`${classId}@${timeOf(one)}`, { ...one, class: of });
  }
  return { occurrences: [...occurrences.values()], problems, says: [] };
}

const joined = (students: readonly AbsentStudent[]): string =>
  students.length === 1 ? `${students[0]?.firstName ?? ''} is` : 'None of them is';

/** Whatever is held in some days, from today on; with hours, what touches them. */
function onDays(days: ExpectedAbsencesValues['days'], facts: AbsenceFacts, sees: Sees): Found {
  if (!days) return { occurrences: [], problems: [], says: [] };
  const { from, to, fromTime, toTime } = days;
  const touches = ({ starts, ends }: OccurrenceFacts): boolean =>
    (toTime === null || starts <= toTime) && (fromTime === null || ends >= fromTime);
  const held = facts.classes.flatMap((of) =>
    occurrencesBetween(of, from < of.today ? of.today : from, to)
      .filter((one) => one.state === OccurrenceState.MEETS && touches(one))
      .map((one) => ({ ...one, class: of })),
  );
  const occurrences = held.filter((one) => sees(one.class.assigned, one.date));
  const hidden = held.length - occurrences.length;
  const says = hidden > 0 ? ['Classes that you do not teach are left out.'] : [];
  const isOver = facts.classes.length > 0 && facts.classes.every(({ today }) => to < today);
  const problems = isOver
    ? problem('days.to', 'OUT_OF_RANGE', 'These days are over: mark the rolls instead.').problems
    : [];
  return { occurrences, problems, says };
}
