import { isUtf8 } from 'node:buffer';
import { CatalogueBroken } from './catalogue-broken.ts';

const NEWLINE = 10;
const RETURN = 13;
const LONGEST_LINE = 1_000_000;

/** Where the last whole line ends, whatever its line end: LF, CR LF or CR. 0 when no line is whole yet. */
function endOfLastLine(bytes: Buffer): number {
  // A CR at the very end may be the first half of a CR LF.
  const lastReturn = bytes.length > 1 ? bytes.lastIndexOf(RETURN, bytes.length - 2) : -1;
  return Math.max(bytes.lastIndexOf(NEWLINE), lastReturn) + 1;
}

const withNewlines = (lines: Buffer): Buffer =>
  lines.includes(RETURN)
    ? Buffer.from(lines.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1')
    : lines;

const countLines = (lines: Buffer): number => {
  let count = 0;
  for (let at = lines.indexOf(NEWLINE); at !== -1; at = lines.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
};

function refuseOtherText(lines: Buffer, before: number): void {
  if (isUtf8(lines) && !lines.includes(0)) return;
  let line = before;
  for (let start = 0; start < lines.length;) {
    line += 1;
    const end =
      lines.indexOf(NEWLINE, start) === -1 ? lines.length : lines.indexOf(NEWLINE, start) + 1;
    const one = lines.subarray(start, end);
    if (!isUtf8(one))
      throw new CatalogueBroken(line, 'is not UTF-8. Save the file in the encoding UTF-8.');
    if (one.includes(0))
      throw new CatalogueBroken(line, 'has a zero byte, so this is not a text file.');
    start = end;
  }
}

/** Passes text on in whole lines that end in LF, and refuses what is not UTF-8 by its line. */
export async function* textLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  const take = (raw: Buffer): Buffer => {
    const lines = withNewlines(raw);
    refuseOtherText(lines, line);
    line += countLines(lines);
    return lines;
  };
  for await (const chunk of chunks) {
    if (line === 0 && rest.length === 0 && (chunk[0] === 0xfe || chunk[0] === 0xff)) {
      throw new CatalogueBroken(
        1,
        'is not UTF-8 but looks like UTF-16. Save the file in the encoding UTF-8.',
      );
    }
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = endOfLastLine(bytes);
    rest = bytes.subarray(end);
    if (end > 0) yield take(bytes.subarray(0, end));
    if (rest.length > LONGEST_LINE) {
      throw new CatalogueBroken(
        line + 1,
        `is longer than ${LONGEST_LINE} bytes, so this is not a catalogue.`,
      );
    }
  }
  if (rest.length > 0) yield take(rest);
}
