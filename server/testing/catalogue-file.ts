import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Column } from '../features/import/catalogue.rules.ts';

/** A row as the city publishes it, good in every field. */
export const GOOD_ROW: Readonly<Record<Column, string>> = {
  Course_ID: '129515',
  'Location ID': '7',
  'Location Name': '',
  Section: 'Arts - Visual Arts',
  'Activity Title': 'Painting - Child',
  'Course Title': 'Painting',
  'Days of The Week': 'Mon',
  'From To': 'Apr-13-2026 to Jun-15-2026',
  'Start Hour': '9',
  'Start Min': '45',
  'End Hour': '11',
  'End Min': '0',
  'Min Age': '72',
  'Max Age': 'None',
};

export const COLUMNS = Object.keys(GOOD_ROW) as Column[];

export type GivenRow = Partial<Record<Column, string>>;

const field = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const line = (cells: readonly string[]): string => cells.map(field).join(',');

/** The text of a catalogue. Each row takes what the test cares about; the rest is good. */
export function catalogue(rows: readonly GivenRow[]): string {
  const lines = rows.map((row) => line(COLUMNS.map((column) => row[column] ?? GOOD_ROW[column])));
  return [line(COLUMNS), ...lines, ''].join('\n');
}

/** Writes files for the tests of one file, and takes them away afterwards. */
export function temporaryFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'cartwheel-import-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let serial = 0;
  return {
    folder,
    write(content: string | Buffer, name = `catalogue-${++serial}.csv`): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
