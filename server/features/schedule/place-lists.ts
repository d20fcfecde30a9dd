import { statement } from '../../db/statement.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Entry } from '../settings/list-description.ts';
import { referenceList } from '../settings/reference-list.ts';
import { levelForm } from './level.form.ts';
import { locationForm } from './location.form.ts';
import { programForm } from './program.form.ts';
import { roomForm, type RoomValues } from './room.form.ts';

const count = (from: string): string => `(select count(*) from ${from})`;
const passTypes = (column: string): string =>
  `(select count(distinct v.type_id) from pass_limit l join pass_type_version v on v.id = l.version_id
    where l.${column} = r.id)`;

export const locations = referenceList({
  what: 'location',
  kind: 'LOCATION',
  rule: 'O-7',
  table: 'location',
  form: locationForm,
  columns: {
    name: ['name', 'text'],
    zone: ['zone', 'text'],
    phone: ['phone', 'text'],
    email: ['email', 'text'],
    street: ['street', 'text'],
    city: ['city', 'text'],
    region: ['region', 'text'],
    postcode: ['postcode', 'text'],
  },
  unique: { field: 'name', constraint: 'location_name_key' },
  archivedBy: 'archived_at',
  uses: {
    class: count('class c where c.location_id = r.id'),
    room: count('room o where o.location_id = r.id'),
    closure: count('closure_target k where k.location_id = r.id'),
    'pass type': passTypes('location_id'),
    'makeup token': count('token k where k.location_id = r.id'),
  },
});

export const rooms = referenceList<RoomValues>({
  what: 'room',
  kind: 'ROOM',
  rule: 'O-7',
  table: 'room',
  form: roomForm,
  columns: { locationId: ['location_id', 'uuid'], name: ['name', 'text'] },
  unique: { field: 'name', constraint: 'room_name_key', within: 'locationId' },
  sortedBy: `(select l.name from location l where l.id = t.location_id), t.name`,
  archivedBy: 'archived_at',
  uses: { class: count('class c where c.room_id = r.id') },
  check: placed,
});

export const programs = referenceList({
  what: 'program',
  kind: 'PROGRAM',
  rule: 'O-7',
  table: 'program',
  form: programForm,
  columns: { name: ['name', 'text'] },
  unique: { field: 'name', constraint: 'program_name_key' },
  archivedBy: 'deleted_at',
  uses: {
    class: count('class c where c.program_id = r.id'),
    closure: count('closure_target k where k.program_id = r.id'),
    'pass type': `(select count(distinct v.type_id) from pass_type_version v where v.program_id = r.id
      or exists (select from pass_limit l where l.version_id = v.id and l.program_id = r.id))`,
    'makeup token': count('token_program k where k.program_id = r.id'),
  },
});

export const levels = referenceList({
  what: 'level',
  kind: 'LEVEL',
  rule: 'O-7',
  table: 'level',
  form: levelForm,
  columns: { name: ['name', 'text'], colour: ['colour', 'text'] },
  unique: { field: 'name', constraint: 'level_name_key' },
  order: {},
  archivedBy: 'archived_at',
  uses: {
    class: count('class c where c.level_id = r.id'),
    student: count('student s where s.level_id = r.id'),
    'pass type': passTypes('level_id'),
  },
});

const LOCATION = statement(
  'location_archived',
  `select archived_at is not null as "isArchived" from location where id = $1 for key share`,
);

/** A room is in a location, and stays there: its classes are held there. */
async function placed(
  tx: Tx,
  { values, before }: { values: RoomValues; before: Entry<RoomValues> | null },
): Promise<FieldProblemFacts[]> {
  const { locationId } = values;
  if (before) {
    if (before.locationId === locationId) return [];
    const message = 'A room stays at its location. Add one at the other.';
    return [{ field: 'locationId', reason: 'NOT_ALLOWED', message }];
  }
  const [found] = isId(locationId)
    ? await tx.query<{ isArchived: boolean }>(LOCATION, [locationId])
    : [];
  if (!found)
    return [{ field: 'locationId', reason: 'UNKNOWN', message: 'There is no such location.' }];
  const message = 'This location is archived.';
  return found.isArchived ? [{ field: 'locationId', reason: 'NOT_ALLOWED', message }] : [];
}
