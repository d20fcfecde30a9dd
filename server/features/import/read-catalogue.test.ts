import { describe, expect, it } from 'vitest';
import {
  catalogue,
  COLUMNS,
  GOOD_ROW,
  line,
  temporaryFiles,
} from '../../testing/catalogue-file.ts';
import { CatalogueBroken } from './catalogue-broken.ts';
import { readCatalogue, type CatalogueLine } from './read-catalogue.ts';

const files = temporaryFiles();

async function read(content: string | Buffer): Promise<CatalogueLine[]> {
  const lines: CatalogueLine[] = [];
  for await (const found of readCatalogue(files.write(content))) lines.push(found);
  return lines;
}

const summary = (lines: CatalogueLine[]) =>
  lines.map((found) => [found.line, 'row' in found ? found.row.key : found.refused]);

/** What the file is refused for. */
async function refusal(content: string | Buffer): Promise<CatalogueBroken> {
  const error = await read(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof CatalogueBroken)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

const header = line(COLUMNS);
const good = (key: string, title = 'Painting'): string =>
  line(COLUMNS.map((column) => ({ ...GOOD_ROW, Course_ID: key, 'Activity Title': title })[column]));

describe('a catalogue file', () => {
  it('is read row by row, with the line of each', async () => {
    const text = catalogue([
      { Course_ID: '1' },
      { Course_ID: '2', Section: '' },
      { Course_ID: '3' },
    ]);
    expect(summary(await read(text))).toEqual([
      [2, '1'],
      [3, 'Section is empty'],
      [4, '3'],
    ]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CR LF'],
    ['\r', 'CR'],
  ])('may end its lines in %j', async (newline) => {
    const text = [header, good('1', 'a\nb'), good('2'), ''].join('\n').replaceAll('\n', newline);
    const lines = await read(text);
    expect(summary(lines)).toEqual([
      [2, '1'],
      [4, '2'],
    ]);
    expect(lines[0]).toMatchObject({ row: { values: { name: 'a b' } } });
  });

  it('may begin with a byte order mark, hold empty lines and end without one', async () => {
    const text = `\ufeff${header}\n\n${good('1')}\n${','.repeat(COLUMNS.length - 1)}\n\n${good('2')}`;
    expect(summary(await read(text))).toEqual([
      [3, '1'],
      [6, '2'],
    ]);
  });

  it('may be longer than what is read at once', async () => {
    const keys = Array.from({ length: 3_000 }, (_, index) => String(index));
    const text = [header, ...keys.map((key) => good(key, `Café “${key}” – Kïnd`)), ''].join('\r\n');
    const lines = await read(text);
    expect(summary(lines)).toEqual(keys.map((key, index) => [index + 2, key]));
    expect(lines.at(-1)).toMatchObject({ row: { values: { name: 'Café “2999” – Kïnd' } } });
  });

  it('may have no rows', async () => {
    expect(await read(`${header}\n`)).toEqual([]);
  });

  it('refuses a row with a wrong number of fields by its line', async () => {
    const text = [header, good('1'), '2,7', `${good('3')},more`, good('4')].join('\n');
    expect(summary(await read(text))).toEqual([
      [2, '1'],
      [3, 'has 2 fields, the header has 14'],
      [4, 'has 15 fields, the header has 14'],
      [5, '4'],
    ]);
  });
});

describe('a broken file', () => {
  it('is refused when it is empty', async () => {
    expect((await refusal('')).message).toBe('the file is empty.');
    expect((await refusal('\n\n')).message).toBe('the file is empty.');
  });

  it('is refused when it is a folder or not there', async () => {
    const reading = (path: string) => readCatalogue(path).next();
    await expect(reading(files.folder)).rejects.toThrow('it is a folder, not a file.');
    await expect(reading(`${files.folder}/none.csv`)).rejects.toThrow('there is no such file.');
  });

  it('is refused by the line of its header', async () => {
    const error = await refusal(`\nname,price\nPainting,12\n`);
    expect(error).toMatchObject({ line: 2 });
    expect(error.message).toBe(
      'line 2 this is not the header of a catalogue: it has none of the columns.',
    );
  });

  it.each([
    ['ISO 8859-1', 'latin1' as const],
    ['ISO 8859-1 after many rows', 'latin1' as const],
  ])('is refused by the first line that is not UTF-8: %s', async (kind, encoding) => {
    const before = kind.includes('many') ? 2_000 : 1;
    const rows = Array.from({ length: before }, (_, index) => good(String(index)));
    const text = [header, ...rows, good('x', 'Café'), good('y', 'Ünder')].join('\n');
    expect(await refusal(Buffer.from(text, encoding))).toMatchObject({
      line: before + 2,
      reason: 'is not UTF-8. Save the file in the encoding UTF-8.',
    });
  });

  it('is refused in UTF-16, with or without its mark', async () => {
    const text = catalogue([{}]);
    expect(await refusal(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      line: 1,
      reason: expect.stringContaining('UTF-16') as string,
    });
    expect(await refusal(Buffer.from(text, 'utf16le'))).toMatchObject({
      line: 1,
      reason: 'has a zero byte, so this is not a text file.',
    });
  });

  it('is refused by the row in which a quote is left open', async () => {
    const open = good('2').replace('Painting', '"Painting');
    const text = [header, good('1'), open, good('3'), good('4'), ''].join('\n');
    expect((await refusal(text)).message).toBe(
      'line 3 begins a row in which a quote is left open, noticed in line 5.',
    );
  });

  it('is refused by that row too when a later quote seems to close it', async () => {
    const open = good('2').replace('Painting', '"Painting');
    const quoted = good('3').replace('Mon', '"Mon,Tue"');
    const text = [header, good('1'), open, quoted, good('4'), ''].join('\n');
    expect((await refusal(text)).message).toBe(
      'line 3 begins a row in which a quote is not where it may be, noticed in line 4.',
    );
  });

  it('is refused when a quote swallows lines and is closed by chance', async () => {
    const open = good('2').replace('Painting', '"Painting');
    const closed = good('4').replace('Mon', '"Mon').replace('Mon,', ',');
    const text = [header, open, good('3'), closed, good('5'), ''].join('\n');
    expect((await refusal(text)).message).toBe(
      'line 2 begins a row that goes on to line 4: a quote is probably left open.',
    );
  });

  it('is refused early when an open quote would swallow a long file', async () => {
    const open = good('0').replace('Painting', '"Painting');
    const rows = Array.from({ length: 5_000 }, (_, index) => good(String(index + 1)));
    expect((await refusal([header, open, ...rows].join('\n'))).message).toMatch(
      /^line 2 begins a row that is too long to be one: a quote is probably left open, noticed in line \d+\.$/,
    );
  });

  it('is refused when it is one endless line', async () => {
    expect(await refusal('x'.repeat(1_100_000))).toMatchObject({ line: 1 });
  });
});
