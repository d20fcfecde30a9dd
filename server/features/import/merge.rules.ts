import { isDeepStrictEqual } from 'node:util';
import type { LocalDate } from '../../shared/local-date.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import type { CatalogueValues } from './catalogue.rules.ts';
import { changeTimeslots, meetsAt, type TimeslotChange } from './timeslot-change.rules.ts';

/** A class as last imported: what its row said, and the program that its section was taken for. */
export interface SourceRow {
  readonly values: CatalogueValues;
  readonly programId: string;
}

/** The columns of a class that the catalogue knows. */
export interface ImportedColumns {
  readonly name: string;
  readonly programId: string;
  readonly locationId: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly minAge: string | null;
  readonly maxAge: string | null;
}

/** A class of an earlier import, as it is now. */
export interface PresentClass extends ImportedColumns {
  readonly id: string;
  /** Of its location. */
  readonly zone: string;
  readonly roomId: string | null;
  readonly timeslots: readonly TimeslotFacts[];
  readonly sourceRow: SourceRow | null;
}

export interface MergeFacts {
  /** The row as the columns of a class, and as it says it. */
  readonly now: ImportedColumns;
  readonly values: CatalogueValues;
  /** The location that the row's earlier location id stands for. */
  readonly earlierLocationId: string | null;
  /** Today at the class's location. */
  readonly today: LocalDate;
}

export interface Merged {
  readonly columns: ImportedColumns;
  readonly timeslots: TimeslotChange | null;
  readonly isChanged: boolean;
  /** What differs in the file since the last import, but was changed here too: it stays as it is here. */
  readonly kept: readonly string[];
}

/** What is decided as one: half of a pair of dates or of ages could contradict the other half. */
const partsOf = (columns: ImportedColumns, roomId: string | null = null) => ({
  name: columns.name,
  program: columns.programId,
  // A room belongs to its location: with a room chosen here, the place was chosen here too.
  location: [columns.locationId, roomId] as const,
  dates: [columns.startsOn, columns.endsOn] as const,
  ages: [columns.minAge, columns.maxAge] as const,
});

type Parts = ReturnType<typeof partsOf>;

const columnsOf = ({ name, program, location, dates, ages }: Parts): ImportedColumns => ({
  name,
  programId: program,
  locationId: location[0],
  startsOn: dates[0],
  endsOn: dates[1],
  minAge: ages[0],
  maxAge: ages[1],
});

const timesOf = ({ days, starts, ends }: CatalogueValues) => ({ days, starts, ends });

/**
 * Three versions meet: the row as last imported, the row now, and the class. A part is written only where the file
 * changed it and the office did not (rule I-3).
 */
export function mergeRow(present: PresentClass, facts: MergeFacts): Merged {
  const { values, earlierLocationId, today } = facts;
  const earlier = present.sourceRow;
  const here = partsOf(present, present.roomId);
  const now = partsOf(facts.now);
  const before =
    earlier && partsOf({ ...earlier.values, ...earlier, locationId: earlierLocationId ?? '' });

  const kept: string[] = [];
  const decide = <Part extends keyof Parts>(part: Part): Parts[Part] => {
    if (before && isDeepStrictEqual(before[part], now[part])) return here[part];
    if (isDeepStrictEqual(here[part], now[part])) return here[part];
    if (before && isDeepStrictEqual(before[part], here[part])) return now[part];
    kept.push(part);
    return here[part];
  };
  const merged: Parts = {
    name: decide('name'),
    program: decide('program'),
    location: decide('location'),
    dates: decide('dates'),
    ages: decide('ages'),
  };

  let timeslots: TimeslotChange | null = null;
  const timesDiffer = !earlier || !isDeepStrictEqual(timesOf(earlier.values), timesOf(values));
  if (timesDiffer && !meetsAt(present.timeslots, values, today)) {
    if (earlier && meetsAt(present.timeslots, earlier.values, today)) {
      const hasBegun = present.startsOn === null || present.startsOn <= today;
      timeslots = changeTimeslots(present.timeslots, values, { today, hasBegun });
    } else {
      kept.push('times');
    }
  }
  const isChanged = timeslots !== null || !isDeepStrictEqual(merged, here);
  return { columns: columnsOf(merged), timeslots, isChanged, kept };
}
