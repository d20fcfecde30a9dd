import pg from 'pg';

export type Cell = string | number | boolean | null;

/** As many rows travel in one statement: what is sent stands in memory until the database has taken it. */
const BATCH = 20_000;

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

const written = (cell: Cell): string =>
  cell === null ? '\\N' : String(cell).replace(SPECIAL, (sign) => ESCAPED[sign] ?? sign);

/** A COPY whose rows are sent when the database asks for them. pg speaks this part of the protocol, but offers no call. */
class CopyIn extends pg.Query {
  constructor(
    text: string,
    private readonly lines: string,
    done: (error: Error | undefined) => void,
  ) {
    super(text, done);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    const { sendCopyFromChunk, endCopyFrom } = connection as unknown as Record<
      string,
      (...parts: unknown[]) => void
    >;
    sendCopyFromChunk?.call(connection, Buffer.from(this.lines));
    endCopyFrom?.call(connection);
  }
}

/** Fills a table by COPY. */
export async function copyRows(
  owner: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const lines = rows.slice(from, from + BATCH).map((row) => `${row.map(written).join('\t')}\n`);
    await new Promise<void>((resolve, reject) => {
      const text = `copy ${table} (${columns.join(', ')}) from stdin`;
      owner.query(
        new CopyIn(text, lines.join(''), (error) => {
          if (error) reject(error);
          else resolve();
        }),
      );
    });
  }
}
