import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import type { Viewer } from '../staff/viewer.ts';
import { noteForm } from './note.form.ts';
import { holdOwner, lockNote } from './note.queries.ts';

export interface NoteOutcome {
  readonly noteId: string;
}

export type NotePerformed = Performed<NoteOutcome, RecordRefused, ChangePreview>;
type NotePlan = Plan<NoteOutcome, RecordRefused, ChangePreview>;

interface Sent {
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface Owner {
  readonly familyId: string | null;
  readonly studentId: string | null;
}

const INSERT = statement(
  'note_insert',
  `insert into note (account_id, id, family_id, student_id, level, text, author_id, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const UPDATE = statement(
  'note_update',
  `update note set level = $3, text = $4, version = version + 1 where account_id = $1 and id = $2`,
);

const CLOSE = statement(
  'note_close',
  'update note set closed_at = $3, version = version + 1 where account_id = $1 and id = $2',
);

/** Notes share the permission of whom they are about (rule F-10). */
function refuseStrangers(viewer: Viewer, of: Owner): void {
  const area = of.familyId === null ? Permission.STUDENTS : Permission.FAMILIES;
  if (!viewer.may(area, PermissionLevel.FULL))
    throw forbidden('You do not have the permission to write notes here.');
}

const targetsOf = (id: string, { familyId, studentId }: Owner) => [
  ['NOTE', id] as const,
  familyId === null ? (['STUDENT', studentId ?? ''] as const) : (['FAMILY', familyId] as const),
];

/** Writes down a note about a family or a student. */
export function addNote(
  context: Context,
  request: Sent & Owner & { level: string; text: string },
): Promise<NotePerformed> {
  const { requestId, dryRun, ...input } = request;
  const { familyId, studentId, level, text } = request;
  const origin = originOf(context.viewer);
  refuseStrangers(context.viewer, request);
  return perform<NoteOutcome, RecordRefused, ChangePreview>(
    context.services,
    origin,
    { verb: 'ADD_NOTE', input, requestId, dryRun },
    async (tx): Promise<NotePlan | Refused<RecordRefused>> => {
      if (familyId !== null) await holdOwner(tx, 'family', familyId);
      if (studentId !== null) await holdOwner(tx, 'student', studentId);
      const read = readForm(noteForm, { level, text });
      if ('problems' in read) return new Refused(RecordRefused.fields('F-10', read.problems));
      const { values } = read;
      const noteId = newId();
      const author = origin.actorId;
      const now = context.clock.now();
      return {
        writes: [
          [
            INSERT,
            [tx.accountId, noteId, familyId, studentId, values.level, values.text, author, now],
          ],
        ],
        outcome: { noteId },
        preview: { changed: [], says: [] },
        before: null,
        after: { ...values, noteVersion: 1 },
        targets: targetsOf(noteId, request),
      };
    },
  );
}

/** Changes what a note says, or how much it matters. */
export function changeNote(
  context: Context,
  request: Sent & { id: string; version: number; level: string; text: string },
): Promise<NotePerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, version, level, text } = request;
  return perform<NoteOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_NOTE', input, requestId, dryRun },
    async (tx): Promise<NotePlan | Refused<RecordRefused>> => {
      const now = await lockNote(tx, id);
      refuseStrangers(context.viewer, now);
      if (now.version !== version) {
        const { zone } = context.account;
        const key = 'noteVersion';
        return new Refused(
          await changedMeanwhile(tx, { rule: 'F-7', what: 'note', id, version, zone, key }),
        );
      }
      const read = readForm(noteForm, { level, text });
      if ('problems' in read) return new Refused(RecordRefused.fields('F-10', read.problems));
      const { values } = read;
      const before = { level: now.level, text: now.text };
      const changed = changedKeys(before, { ...values });
      const isSame = changed.length === 0;
      return {
        writes: isSame ? [] : [[UPDATE, [tx.accountId, id, values.level, values.text]]],
        outcome: { noteId: id },
        preview: { changed, says: [] },
        before: { ...before, noteVersion: version },
        after: { ...values, noteVersion: isSame ? version : version + 1 },
        targets: targetsOf(id, now),
      };
    },
  );
}

/** Settles a note, or opens it again. */
export function setNoteClosed(
  context: Context,
  request: Sent & { id: string; closed: boolean },
): Promise<NotePerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, closed } = request;
  return perform<NoteOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: closed ? 'CLOSE_NOTE' : 'OPEN_NOTE', input, requestId, dryRun },
    async (tx): Promise<NotePlan | Refused<RecordRefused>> => {
      const now = await lockNote(tx, id);
      refuseStrangers(context.viewer, now);
      if (now.isClosed === closed)
        return new Refused(
          RecordRefused.because(
            'F-10',
            RecordRefusal.ALREADY_SO,
            closed ? 'This note is closed already.' : 'This note is open.',
          ),
        );
      const version = now.version + 1;
      return {
        writes: [[CLOSE, [tx.accountId, id, closed ? context.clock.now() : null]]],
        outcome: { noteId: id },
        preview: { changed: ['isClosed'], says: [] },
        before: { isClosed: now.isClosed, noteVersion: now.version },
        after: { isClosed: closed, noteVersion: version },
        targets: targetsOf(id, now),
      };
    },
  );
}
