import type { FieldProblemFacts } from '../../shared/form.ts';
import { addDays, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { shareDays } from './class.form.ts';

interface Valid {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

export interface Present extends Valid {
  readonly id: string;
}

export interface Wanted extends Valid {
  /** Null for a new row. */
  readonly id: string | null;
}

/** How rows with dates come from what they are to what is wanted. */
export interface DatedChange<W> {
  /** Rows that no date was held by. */
  readonly erase: readonly string[];
  /** Rows that dates were held by, with their last day. */
  readonly end: readonly { readonly id: string; readonly on: LocalDate }[];
  /** Rows that take new values in their place. */
  readonly set: readonly (W & { readonly id: string })[];
  readonly add: readonly W[];
  readonly problems: readonly FieldProblemFacts[];
}

export interface DatedFacts<P, W> {
  /** The name of the list in the form. */
  readonly field: string;
  readonly isSame: (present: P, wanted: W) => boolean;
  /** Which two rows cannot hold on one day, on which field of a row that is told, and what is said of the other row. */
  readonly clash: {
    readonly on: string;
    readonly is: (a: P | W, b: P | W) => boolean;
    readonly says: (other: P | W) => string;
  };
  /** Whether a new row may begin in the past, and so add to dates that are over. */
  readonly mayBeginBefore: boolean;
  readonly today: LocalDate;
  /** The day from which changes hold, today or later. */
  readonly from: LocalDate;
  /** The first day of the class as it is now. */
  readonly startsOn: LocalDate | null;
}

/**
 * Timeslots and instructors are ended, not changed, so that past dates keep theirs (rule S-8): a row that dates before
 * the day of the change were held by ends on the day before another begins in its place. Rows that have ended are not
 * touched, and those that are not named end too.
 */
export function changeDated<P extends Present, W extends Wanted>(
  present: readonly P[],
  wanted: readonly W[],
  facts: DatedFacts<P, W>,
): DatedChange<W> {
  const { field, today, from } = facts;
  const problems: FieldProblemFacts[] = [];
  const erase: string[] = [];
  const end: { id: string; on: LocalDate }[] = [];
  const set: (W & { id: string })[] = [];
  const add: W[] = [];
  const places = new Map<P | W, number>();

  const hasBegun = (by: LocalDate): boolean => facts.startsOn === null || facts.startsOn < by;
  const wasHeld = (row: Valid, by: LocalDate): boolean =>
    hasBegun(by) && (row.validFrom === null || row.validFrom < by);
  const endBefore = (row: P, date: LocalDate): void => {
    if (!wasHeld(row, from)) erase.push(row.id);
    else if (row.validTo === null || row.validTo >= date)
      end.push({ id: row.id, on: addDays(date, -1) });
  };

  const running = present.filter((row) => row.validTo === null || row.validTo >= today);
  const byId = new Map(running.map((row) => [row.id, row]));
  const over = new Set(present.filter((row) => !byId.has(row.id)).map((row) => row.id));
  const kept = new Set<string>();

  for (const [index, row] of wanted.entries()) {
    const refuse = (what: string, reason: FieldProblemFacts['reason'], message: string): void => {
      problems.push({ field: `${field}.${index}.${what}`, reason, message });
    };
    const notBefore = (validFrom: LocalDate | null): void => {
      if (facts.mayBeginBefore || !hasBegun(today) || (validFrom !== null && validFrom >= today))
        return;
      refuse('validFrom', 'NOT_ALLOWED', 'Past dates keep their times: begin it today or later.');
    };
    const begin = (validFrom: LocalDate | null): void => {
      if (validFrom !== null && row.validTo !== null && row.validTo < validFrom)
        refuse('validTo', 'UPSIDE_DOWN', `It would begin on ${sayDate(validFrom)} only.`);
      const begun = { ...row, id: null, validFrom };
      add.push(begun);
      places.set(begun, index);
    };
    const setInPlace = (id: string): void => {
      const changed = { ...row, id };
      set.push(changed);
      places.set(changed, index);
    };

    if (row.id === null) {
      const validFrom = row.validFrom ?? (hasBegun(from) ? from : null);
      notBefore(validFrom);
      begin(validFrom);
      continue;
    }
    const now = byId.get(row.id);
    if (over.has(row.id)) {
      refuse('id', 'NOT_ALLOWED', 'This one has ended, and stays as it was.');
    } else if (!now || kept.has(row.id)) {
      refuse('id', 'UNKNOWN', 'There is no such row of this class.');
    } else if (facts.isSame(now, row)) {
      kept.add(row.id);
      if (now.validFrom === row.validFrom && now.validTo === row.validTo) continue;
      if (wasHeld(now, today)) {
        const yesterday = addDays(today, -1);
        if (row.validFrom !== now.validFrom)
          refuse('validFrom', 'NOT_ALLOWED', 'It has begun, and past dates keep it.');
        if (row.validTo !== null && row.validTo < yesterday)
          refuse('validTo', 'OUT_OF_RANGE', `It can end on ${sayDate(yesterday)} at the earliest.`);
      } else {
        notBefore(row.validFrom);
      }
      setInPlace(row.id);
    } else {
      kept.add(row.id);
      if (wasHeld(now, from)) {
        const begins = row.validFrom !== null && row.validFrom > from ? row.validFrom : from;
        endBefore(now, begins);
        begin(begins);
      } else {
        notBefore(row.validFrom);
        setInPlace(row.id);
      }
    }
  }
  for (const row of running) if (!kept.has(row.id)) endBefore(row, from);
  const change = { erase, end, set, add, problems };
  // What is refused has no place among the others yet.
  if (problems.length === 0) problems.push(...clashes(present, change, places, facts));
  return change;
}

/**
 * The rows that are changed or new and stand in the way of another, as they all will be: what is sent does not show that
 * one that is changed runs on until the change holds. A clash that there was before is not of this change.
 */
function clashes<P extends Present, W extends Wanted>(
  present: readonly P[],
  change: DatedChange<W>,
  places: ReadonlyMap<P | W, number>,
  { field, clash }: DatedFacts<P, W>,
): FieldProblemFacts[] {
  const before = new Map<string | null, P>(present.map((row) => [row.id, row]));
  const meet = (a: P | W | undefined, b: P | W | undefined): boolean =>
    a !== undefined && b !== undefined && clash.is(a, b) && shareDays(a, b);
  const after = afterChange(present, change);
  return [...places].flatMap(([row, index]) => {
    const other = after.find(
      (one) =>
        one !== row &&
        (places.get(one) ?? -1) < index &&
        meet(one, row) &&
        !meet(before.get(one.id), before.get(row.id)),
    );
    if (!other) return [];
    const message = clash.says(other);
    return [{ field: `${field}.${index}.${clash.on}`, reason: 'OVERLAPS' as const, message }];
  });
}

/** The rows that there will be. */
export function afterChange<P extends Present, W extends Wanted>(
  present: readonly P[],
  change: DatedChange<W>,
): (P | W)[] {
  const erased = new Set(change.erase);
  const ended = new Map(change.end.map(({ id, on }) => [id, on]));
  const set = new Map(change.set.map((row) => [row.id, row]));
  const left = present
    .filter((row) => !erased.has(row.id))
    .map((row) => set.get(row.id) ?? { ...row, validTo: ended.get(row.id) ?? row.validTo });
  return [...left, ...change.add];
}
