import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import type { NoteLevel } from './note.form.ts';
import type { NoteOfRecord } from './note.types.ts';

const noteJson = (n: string): string =>
  `json_build_object('id', ${n}.id, 'level', ${n}.level, 'text', ${n}.text, 'createdAt', ${n}.created_at,
     'isClosed', ${n}.closed_at is not null, 'version', ${n}.version,
     'by', (select m.first_name || ' ' || m.last_name from staff m where m.id = ${n}.author_id))`;

const ORDER = 'n.closed_at is not null, n.created_at desc, n.id desc';

const OPEN_CRITICAL = `and n.level = 'CRITICAL' and n.closed_at is null`;

const notesOf = (name: string, column: 'family_id' | 'student_id', only = '') => {
  const all = statement(
    `notes_of_${name}`,
    `select n.${column} as of, ${noteJson('n')} as row from note n where n.${column} = any ($1::uuid[]) ${only}
     order by ${ORDER}`,
  );
  return loader<NoteOfRecord[]>(name, async (snapshot, ids) => {
    const rows = await snapshot.query<{ of: string; row: NoteOfRecord }>(all, [ids]);
    return groupedInOrder(ids, rows, (row) => row.of).map((group) => group.map(({ row }) => row));
  });
};

/** The notes about families: open ones first, of these the newest. */
export const notesOfFamily = notesOf('familyNotes', 'family_id');
/** The same of students. */
export const notesOfStudent = notesOf('studentNotes', 'student_id');

/** What everybody must see of families: open critical notes about them. */
export const criticalNotesOfFamily = notesOf('criticalNotes', 'family_id', OPEN_CRITICAL);
/** The same of students. */
export const criticalNotesOfStudent = notesOf('studentCriticalNotes', 'student_id', OPEN_CRITICAL);

const BY_ID = statement(
  'notes_by_id',
  `select ${noteJson('n')} as row from note n where n.id = any ($1::uuid[])`,
);

/** Notes by id; null where there is none. */
export const noteById = loader<NoteOfRecord | null>('note', async (snapshot, ids) => {
  const rows = await snapshot.query<{ row: NoteOfRecord }>(BY_ID, [ids]);
  return inOrder(
    ids,
    rows.map(({ row }) => row),
    (row) => row.id,
    (row) => row ?? null,
  );
});

export interface LockedNote {
  readonly familyId: string | null;
  readonly studentId: string | null;
  readonly level: NoteLevel;
  readonly text: string;
  readonly isClosed: boolean;
  readonly version: number;
  readonly [key: string]: unknown;
}

const LOCK = statement(
  'note_lock',
  `select n.family_id as "familyId", n.student_id as "studentId", n.level, n.text, n.closed_at is not null as "isClosed",
     n.version
   from note n where n.id = $1 for no key update`,
);

/** Locks a note and reads it. */
export async function lockNote(tx: Tx, id: string): Promise<LockedNote> {
  const [note] = await tx.query<LockedNote>(LOCK, [id]);
  if (!note) throw notFound('note');
  return note;
}

const OWNER = {
  family: statement('note_of_family', 'select 1 from family where id = $1 for key share'),
  student: statement('note_of_student', 'select 1 from student where id = $1 for key share'),
};

/** Whom a note is about must be there, and stay while it is written. */
export async function holdOwner(tx: Tx, what: 'family' | 'student', id: string): Promise<void> {
  const [owner] = await tx.query(OWNER[what], [id]);
  if (!owner) throw notFound(what);
}
