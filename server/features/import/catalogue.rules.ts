import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import {
  ageOfMonths,
  FieldProblem,
  parseDates,
  parseDays,
  parseMonths,
  parseText,
  parseTime,
} from './catalogue-fields.rules.ts';

/** The columns that are read, as the city of Toronto names them; a file may have others besides. */
const COLUMNS = [
  'Course_ID',
  'Location ID',
  'Location Name',
  'Section',
  'Activity Title',
  'Course Title',
  'Days of The Week',
  'From To',
  'Start Hour',
  'Start Min',
  'End Hour',
  'End Min',
  'Min Age',
  'Max Age',
] as const;

export type Column = (typeof COLUMNS)[number];
/** Where each column stands in a row. */
export type Header = Readonly<Record<Column, number>> & { readonly width: number };

/** What a row says about a class, in the terms of this product; kept with the class as last imported. */
export interface CatalogueValues {
  readonly name: string;
  readonly section: string;
  /** The city's id of the location. */
  readonly location: string;
  readonly locationName: string | null;
  readonly days: readonly number[];
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly minAge: string | null;
  readonly maxAge: string | null;
}

export interface CatalogueRow {
  /** The Course_ID, by which the row is known again. */
  readonly key: string;
  readonly values: CatalogueValues;
}

const LONGEST_NAME = 200;
const LONGEST_KEY = 100;

const sameName = (name: string): string =>
  name
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();

/** Finds the columns by name, in any order; says what is missing otherwise. */
export function readHeader(cells: readonly string[]): Header | FieldProblem {
  const names = cells.map(sameName);
  const places = COLUMNS.map((column) => [column, names.indexOf(sameName(column))] as const);
  const missing = places.filter(([, place]) => place === -1).map(([column]) => `"${column}"`);
  if (missing.length > 0) {
    const hint = /[;\t]/.test(cells[0] ?? '') ? ' Fields must be separated by commas.' : '';
    const which =
      missing.length === COLUMNS.length ? 'none of the columns' : `no ${missing.join(', ')}`;
    return new FieldProblem(`this is not the header of a catalogue: it has ${which}.${hint}`);
  }
  const twice = places.find(([, place]) => names.indexOf(names[place] ?? '', place + 1) !== -1);
  if (twice) return new FieldProblem(`the header has "${twice[0]}" twice.`);
  return { ...(Object.fromEntries(places) as Record<Column, number>), width: cells.length };
}

/** The class that a row describes, or all that is wrong with it. */
export function readRow(header: Header, cells: readonly string[]): CatalogueRow | FieldProblem {
  if (cells.length !== header.width) {
    return new FieldProblem(`has ${cells.length} fields, the header has ${header.width}`);
  }
  const problems: string[] = [];
  /** The fallback only stands in until the row is refused, so that all its problems are told at once. */
  const attempt = <T>(read: () => T, fallback: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      problems.push(error.message);
      return fallback;
    }
  };
  const cell = (column: Column) => [column, cells[header[column]] ?? ''] as const;
  const isBlank = (column: Column): boolean => cell(column)[1].trim() === '';
  const text = (column: Column, longest = LONGEST_NAME): string =>
    attempt(() => parseText(...cell(column), longest), '');

  const key = text('Course_ID', LONGEST_KEY);
  const section = text('Section');
  const location = text('Location ID', LONGEST_KEY);
  const locationName = isBlank('Location Name') ? null : text('Location Name');
  // The activity's title says the age group too ("Painting - Child"), by which families tell courses apart.
  const name = text(isBlank('Activity Title') ? 'Course Title' : 'Activity Title');
  const days = attempt(() => parseDays(...cell('Days of The Week')), []);
  const dates = attempt(() => parseDates(...cell('From To')), { startsOn: '', endsOn: '' });
  const starts = attempt(() => parseTime(cell('Start Hour'), cell('Start Min')), '');
  const ends = attempt(() => parseTime(cell('End Hour'), cell('End Min')), '');
  const youngest = attempt(() => parseMonths(...cell('Min Age')), null);
  const oldest = attempt(() => parseMonths(...cell('Max Age')), null);

  if (starts !== '' && ends !== '' && ends <= starts) {
    problems.push(`ends at ${ends}, which is not after its start at ${starts} on the same day`);
  }
  if (youngest !== null && oldest !== null && oldest < youngest) {
    problems.push(`Max Age ${oldest} is below Min Age ${youngest}`);
  }
  if (problems.length > 0) return new FieldProblem(problems.join('; '));

  const ages = { minAge: ageOfMonths(youngest), maxAge: ageOfMonths(oldest) };
  return {
    key,
    values: { name, section, location, locationName, days, starts, ends, ...dates, ...ages },
  };
}
