import type { Writable } from 'node:stream';

const EVERY_ROWS = 100;
const EVERY_ROWS_OF_A_LOG = 10_000;

type Terminal = Writable & { isTTY?: boolean };

/** How far a long work is: one line that renews itself on a terminal, a line now and then anywhere else. */
export class Progress {
  private shown = false;

  constructor(private readonly terminal: Terminal) {}

  show(what: string, rows: number, of: number | null = null): void {
    const every = this.terminal.isTTY ? EVERY_ROWS : EVERY_ROWS_OF_A_LOG;
    if (rows % every !== 0 && rows !== of) return;
    const number = (count: number): string => count.toLocaleString('en');
    const text = `${what}: ${number(rows)}${of === null ? '' : ` of ${number(of)}`} rows`;
    this.terminal.write(this.terminal.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.shown = Boolean(this.terminal.isTTY);
  }

  /** Takes the renewing line away, before anything else is printed. */
  clear(): void {
    if (this.shown) this.terminal.write('\r\u001b[K');
    this.shown = false;
  }
}
