import type { ImportResult } from './import-classes.command.ts';
import type { ImportNumbers } from './import-tally.ts';

const NAMES_AT_MOST = 8;

function list(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, NAMES_AT_MOST).join(', ');
  const more = names.length > NAMES_AT_MOST ? ` and ${names.length - NAMES_AT_MOST} more` : '';
  return [`${what} (${names.length}): ${shown}${more}`];
}

/** The places that an import made or changed, for the terminal. */
export function sayPlaces({ places }: ImportResult): string[] {
  return [
    ...list(
      'New programs',
      places.newPrograms.map(({ name }) => name),
    ),
    ...list(
      'New locations',
      places.newLocations.map(({ name }) => name),
    ),
    ...list(
      'Locations known by their name',
      places.adopted.map(({ name }) => name),
    ),
    ...list(
      'Renamed locations',
      places.renamed.map(({ from, to }) => `${from} → ${to}`),
    ),
  ];
}

/** The last line of every import that came to its end. */
export const sayNumbers = ({ made, changed, unchanged, refused }: ImportNumbers): string =>
  `${made} made, ${changed} changed, ${unchanged} unchanged, ${refused} refused`;

export function sayBlocked(refused: number): string {
  const rows = refused === 1 ? '1 row cannot' : `${refused} rows cannot`;
  return `${rows} be taken. Correct the file, or take the others with --skip-bad.`;
}
