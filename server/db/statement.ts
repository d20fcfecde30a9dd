/** SQL with a name: PostgreSQL parses and plans a named statement once for each connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const statement = (name: string, text: string): Statement => ({ name, text });
