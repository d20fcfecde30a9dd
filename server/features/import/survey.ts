import { readCatalogue } from './read-catalogue.ts';

/** What a first reading of the whole file finds, before anything is written. */
export interface Survey {
  readonly rows: number;
  readonly refusedLines: ReadonlySet<number>;
  readonly sections: ReadonlySet<string>;
  /** The names that the file gives each location by the city's id; most rows leave it out. */
  readonly locations: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

/** Reads the file to its end, so that a broken one is refused before it opens a database. */
export async function surveyCatalogue(
  path: string,
  listen: { refused(refusal: Refusal): void; read(lines: number): void },
  signal: AbortSignal,
): Promise<Survey> {
  const sections = new Set<string>();
  const locations = new Map<string, Set<string>>();
  const refusedLines = new Set<number>();
  const firstLines = new Map<string, number>();
  for await (const found of readCatalogue(path)) {
    signal.throwIfAborted();
    const { line } = found;
    const reason = 'refused' in found ? found.refused : repeats(found.row.key, line, firstLines);
    if (reason !== null) {
      refusedLines.add(line);
      listen.refused({ line, reason });
    } else if ('row' in found) {
      const { section, location, locationName } = found.row.values;
      const names = locations.get(location) ?? new Set();
      if (locationName !== null) names.add(locationName);
      sections.add(section);
      locations.set(location, names);
    }
    listen.read(firstLines.size + refusedLines.size);
  }
  return { rows: firstLines.size, refusedLines, sections, locations };
}

function repeats(key: string, line: number, firstLines: Map<string, number>): string | null {
  const first = firstLines.get(key);
  if (first === undefined) firstLines.set(key, line);
  return first === undefined ? null : `Course_ID ${key} stands in line ${first} already`;
}
