/** One line of a result: what was measured, and what it should be. */
export interface Line {
  readonly what: string;
  /** The number that the aim is about. */
  readonly value: number;
  readonly unit: string;
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
  /** What else is worth knowing, e.g. the rates behind a ratio. */
  readonly note: string;
}

export interface Result {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly remarks: readonly string[];
}

const isMet = ({ value, aim }: Line): boolean =>
  aim === undefined || ('atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost);

const digits = (value: number): string => (value >= 20 ? value.toFixed(0) : value.toFixed(2));

function cells(line: Line): string[] {
  const { aim } = line;
  const wanted = !aim ? '' : 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
  const verdict = !aim ? '' : isMet(line) ? 'met' : 'MISSED';
  return [line.what, `${digits(line.value)}${line.unit}`, wanted, verdict, line.note];
}

/** The result as a table for the terminal. */
export function printTable({ title, lines, remarks }: Result): string {
  const rows = lines.map(cells);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const body = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...body.map((row) => `  ${row}`), ...remarks.map((one) => `  ${one}`), ''].join(
    '\n',
  );
}
