import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CatalogueBroken } from './catalogue-broken.ts';
import { FieldProblem } from './catalogue-fields.rules.ts';
import { readHeader, readRow, type CatalogueRow, type Header } from './catalogue.rules.ts';
import { textLines } from './text-lines.ts';

/** Far more than a course needs; an open quote would swallow the rest of the file. */
const LONGEST_ROW = 100_000;

/** A row that can be taken, or why it cannot; with the line on which it begins. */
export type CatalogueLine =
  | { readonly line: number; readonly row: CatalogueRow }
  | { readonly line: number; readonly refused: string };

/** Reads a catalogue row by row, in little memory however long it is. Throws `CatalogueBroken`. */
export async function* readCatalogue(path: string): AsyncGenerator<CatalogueLine> {
  await refuseUnreadable(path);
  let header: Header | undefined;
  for await (const { line, lastLine, cells } of records(path)) {
    if (!header) {
      const found = readHeader(cells);
      if (found instanceof FieldProblem) throw new CatalogueBroken(line, found.message);
      header = found;
      continue;
    }
    if (cells.length !== header.width && lastLine > line) {
      const reason = `begins a row that goes on to line ${lastLine}: a quote is probably left open.`;
      throw new CatalogueBroken(line, reason);
    }
    const row = readRow(header, cells);
    yield row instanceof FieldProblem ? { line, refused: row.message } : { line, row };
  }
  if (!header) throw new CatalogueBroken(null, 'the file is empty.');
}

async function refuseUnreadable(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (found.isDirectory()) throw new CatalogueBroken(null, 'it is a folder, not a file.');
  // The file is read twice, first to check it and then to take it, so it cannot be a pipe.
  if (!found.isFile()) throw new CatalogueBroken(null, 'it is not a regular file.');
}

interface RawRecord {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

async function* records(path: string): AsyncGenerator<RawRecord> {
  // Told while parsing: when the parser gives up, the rows it had ready are gone.
  let lastRowEnds = 0;
  const parser = parse({
    bom: true,
    info: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], { lines }) => {
      lastRowEnds = lines;
      return cells;
    },
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  // A failure of the source destroys the parser, whose reader below then throws it.
  pipeline(Readable.from(textLines(createReadStream(path))), parser, () => undefined);
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const lastLine = info.lines;
      const newlines = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      yield { line: lastLine - newlines, lastLine, cells };
    }
  } catch (error) {
    throw explain(error, lastRowEnds + 1);
  }
}

/** `line` is where the row begins in which the parser gave up. */
function explain(error: unknown, line: number): unknown {
  if (error instanceof CsvError) {
    const where =
      typeof error['lines'] === 'number' && error['lines'] > line
        ? `, noticed in line ${error['lines']}`
        : '';
    const what =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? 'begins a row that is too long to be one: a quote is probably left open'
        : error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? 'begins a row in which a quote is left open'
          : 'begins a row in which a quote is not where it may be';
    return new CatalogueBroken(line, `${what}${where}.`);
  }
  return error instanceof CatalogueBroken ? error : unreadable(error);
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  const reason = isMissing
    ? 'there is no such file.'
    : `it cannot be read (${String(error.code)}).`;
  return new CatalogueBroken(null, reason);
}
