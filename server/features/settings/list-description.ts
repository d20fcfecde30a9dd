import type * as z from 'zod';
import type { Statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import type { Effect } from '../audit/effects.ts';

/** What every entry of a list has beside the fields of its form. */
export interface EntryState {
  readonly id: string;
  readonly version: number;
  readonly isArchived: boolean;
}

export type Entry<Values> = Values & EntryState;

/** What an entry says before and after it is added, changed or erased; null where there is none. It is locked. */
export interface EntryChange<Values> {
  readonly id: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

export type Write = readonly [Statement, readonly unknown[]];

type FieldOf<Values> = keyof Values & string;

/**
 * A list that the school sets up and its records choose from (rule O-3). Each has one description; the statements, the
 * commands and the API's mutations follow from it.
 */
export interface ListDescription<Values extends object> {
  /** One of them, as sentences say it: "drop reason". */
  readonly what: string;
  /** In the audit, and the second half of its verbs: DROP_REASON. */
  readonly kind: string;
  readonly rule: string;
  readonly table: string;
  readonly form: z.ZodType<Values>;
  /** The fields of the form that are columns of the table, each with its column and the column's type. */
  readonly columns: Readonly<
    Partial<Record<FieldOf<Values>, readonly [column: string, type: string]>>
  >;
  /** The fields that are rows of another table. */
  readonly parts?: Parts<Values>;
  /** What else the API shows of entry `t`, as JSON. */
  readonly shows?: Readonly<Record<string, string>>;
  /** The field that no two have the same in, perhaps only among those with the same value in another field. */
  readonly unique?: {
    readonly field: FieldOf<Values>;
    readonly constraint: string;
    readonly within?: FieldOf<Values>;
  };
  /** The school says in which order they stand, perhaps for each value of a field by itself. */
  readonly order?: { readonly within?: FieldOf<Values> };
  /** How they stand otherwise: by what of entry `t`. */
  readonly sortedBy?: string;
  /** Left out where entries are only ever erased. */
  readonly archivedBy?: 'archived_at' | 'deleted_at';
  /** How many records use entry `r.id`: a count for each kind of record, by the word for one of them. */
  readonly uses: Readonly<Record<string, string>>;
  /** What the form alone cannot know. */
  readonly check?: (
    tx: Tx,
    change: { readonly values: Values; readonly before: Entry<Values> | null },
  ) => Promise<FieldProblemFacts[]>;
  /** What it means for later features when an entry is added, changed or erased. */
  readonly changed?: Effect<EntryChange<Values>>;
}

export interface Parts<Values> {
  /** What they are for entry `t`, as JSON. */
  readonly select: Readonly<Partial<Record<FieldOf<Values>, string>>>;
  /** Takes the account and the entry. */
  readonly erase: Statement;
  readonly insert: (accountId: string, id: string, values: Values) => readonly Write[];
}
