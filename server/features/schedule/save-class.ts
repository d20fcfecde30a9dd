import type { Tx } from '../../db/transaction.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm, type FieldProblemFacts } from '../../shared/form.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { changedKeys } from '../audit/changed-meanwhile.ts';
import type { Plan } from '../audit/perform.ts';
import { readMarks } from '../settings/record-marks.ts';
import { classForm, isSamePerson, isSameTime, type ClassForm } from './class.form.ts';
import { classWords, contentOf, saySpan, sayTimeslot } from './class-words.rules.ts';
import { saveWrites } from './class.writes.ts';
import { loadNames, type ClassRecord } from './class-record.queries.ts';
import { afterChange, changeDated } from './dated-rows.rules.ts';
import type { ScheduleFacts } from './meeting.rules.ts';
import { namesProblems } from './save-class.rules.ts';

const RULE = 'S-7';

/** What of a class its form decides about when it meets. */
export type WeekFacts = Pick<ScheduleFacts, 'startsOn' | 'endsOn' | 'timeslots' | 'seasonRanges'>;

/** What a class comes to when its form is saved. */
export interface ClassToSave {
  readonly form: ClassForm;
  /** When it meets, as it is and as it will be. */
  readonly meets: { readonly before: WeekFacts | null; readonly after: WeekFacts };
  /** Today at its location. */
  readonly today: LocalDate;
  readonly changed: readonly string[];
  readonly before: object | null;
  readonly after: object;
  readonly writes: Plan<object, never, never>['writes'];
}

/**
 * Reads the form of a class and decides what saving it writes, or what is wrong with it: all of it at once, each fault on
 * its field. `now` is the class as it is, locked; null makes a new one.
 */
export async function readClass(
  tx: Tx,
  input: unknown,
  of: {
    readonly id: string;
    readonly now: ClassRecord | null;
    readonly instant: Date;
    /** The day from which changes hold; today at the location if that is null. */
    readonly changesFrom: LocalDate | null;
  },
): Promise<ClassToSave | RecordRefused> {
  const { id, now } = of;
  const read = readForm(classForm, input);
  if ('problems' in read) return RecordRefused.fields(RULE, read.problems);
  const form = read.values;
  const names = await loadNames(tx, form, now);
  const marks = await readMarks(tx, 'CLASS', now?.id ?? null, form);

  const zone =
    names.locations.find((one) => one.id === form.locationId)?.zone ?? now?.zone ?? 'UTC';
  const today = dateInZone(of.instant, zone);
  const from = of.changesFrom ?? today;
  const dates = {
    today,
    from,
    // A class that is made now has no past that could be changed.
    startsOn: now ? now.startsOn : addDays(from, 1),
  };
  const slots = changeDated(now?.timeslots ?? [], form.timeslots, {
    ...dates,
    field: 'timeslots',
    mayBeginBefore: now === null,
    isSame: (a, b) => a.weekday === b.weekday && a.starts === b.starts && a.ends === b.ends,
    clash: {
      on: 'starts',
      is: isSameTime,
      says: (other) => `It overlaps another timeslot of this class: ${sayTimeslot(other)}.`,
    },
  });
  const teaching = changeDated(now?.instructors ?? [], form.instructors, {
    ...dates,
    field: 'instructors',
    mayBeginBefore: true,
    isSame: isSamePerson,
    clash: {
      on: 'staffId',
      is: isSamePerson,
      says: (other) => `The same person teaches the class already${saySpan(other)}.`,
    },
  });

  const problems: FieldProblemFacts[] = [
    ...namesProblems(form, names, now),
    ...marks.problems,
    ...slots.problems,
    ...teaching.problems,
  ];
  if (from < today) {
    const message = 'Past dates keep their times: changes hold from today or later.';
    problems.push({ field: 'changesFrom', reason: 'OUT_OF_RANGE', message });
  }
  if (problems.length > 0) return RecordRefused.fields(RULE, problems);

  const rows = {
    timeslots: afterChange(now?.timeslots ?? [], slots).map((row) => ({
      ...row,
      id: row.id ?? '',
    })),
    instructors: afterChange(now?.instructors ?? [], teaching).map((row) => ({
      ...row,
      id: row.id ?? '',
    })),
  };
  const rangesOf = (ids: readonly string[]): ScheduleFacts['seasonRanges'] =>
    ids.length === 0
      ? null
      : names.seasons.filter((one) => ids.includes(one.id)).flatMap(({ ranges }) => ranges);
  const before = now && { ...classWords(now, names), ...marks.before };
  const after = { ...classWords(contentOf(form, rows), names), ...marks.after };
  return {
    form,
    meets: {
      before: now && { ...now, seasonRanges: rangesOf(now.seasonIds) },
      after: { ...form, timeslots: rows.timeslots, seasonRanges: rangesOf(form.seasonIds) },
    },
    today,
    changed: before ? changedKeys(before, after) : Object.keys(after),
    before: before && { ...before, version: now.version },
    after: { ...after, version: (now?.version ?? 0) + 1 },
    writes: [
      ...saveWrites(tx.accountId, {
        id,
        isNew: now === null,
        form,
        seasonKind:
          now?.seasonKind ??
          names.seasons.find((one) => form.seasonIds.includes(one.id))?.kind ??
          null,
        timeslots: slots,
        instructors: teaching,
      }),
      ...marks.writes(id),
    ],
  };
}
