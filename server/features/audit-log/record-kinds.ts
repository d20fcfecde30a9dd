import { registerEnumType } from 'type-graphql';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** Kinds of records that entries of the audit are about. */
export enum AuditedKind {
  FAMILY = 'FAMILY',
  STUDENT = 'STUDENT',
  CLASS = 'CLASS',
  ENROLLMENT = 'ENROLLMENT',
  PASS = 'PASS',
  PASS_TYPE = 'PASS_TYPE',
  TOKEN = 'TOKEN',
  TASK = 'TASK',
  STAFF = 'STAFF',
  USER_GROUP = 'USER_GROUP',
  LOCATION = 'LOCATION',
  ROOM = 'ROOM',
  PROGRAM = 'PROGRAM',
  LEVEL = 'LEVEL',
  SEASON = 'SEASON',
  CLOSURE = 'CLOSURE',
  KEYWORD = 'KEYWORD',
  DROP_REASON = 'DROP_REASON',
  CUSTOM_FIELD = 'CUSTOM_FIELD',
  NOTE = 'NOTE',
  CANCELLATION = 'CANCELLATION',
  SETTING = 'SETTING',
  ACCOUNT = 'ACCOUNT',
}

interface KindFacts {
  /** "a family", "families". */
  readonly one: string;
  readonly many: string;
  /** What one must see to read its name here. */
  readonly name: readonly Permission[];
  /** What one must see to read what was changed of it, and its story. */
  readonly story: readonly Permission[];
  /** Rows of `id` and `name`, of which one is looked up by its id. */
  readonly rows: string;
}

const { FAMILIES, STUDENTS, CLASSES, ENROLLMENTS, PUNCH_PASSES, MAKEUP_TOKENS, STAFF, SETTINGS } =
  Permission;
const person = `first_name || ' ' || last_name`;

/** A list that the school has set up: what it is called tells nobody anything. */
const setUp = (one: string, many: string, rows: string): KindFacts => ({
  one,
  many,
  name: [],
  story: [SETTINGS],
  rows,
});

export const KINDS: Readonly<Record<AuditedKind, KindFacts>> = {
  FAMILY: {
    one: 'a family',
    many: 'families',
    name: [FAMILIES],
    story: [FAMILIES],
    rows: 'select id, name from family',
  },
  STUDENT: {
    one: 'a student',
    many: 'students',
    name: [STUDENTS],
    story: [STUDENTS],
    rows: `select id, ${person} as name from student`,
  },
  CLASS: {
    one: 'a class',
    many: 'classes',
    name: [CLASSES],
    story: [CLASSES],
    rows: 'select id, name from class',
  },
  ENROLLMENT: {
    one: 'an enrollment',
    many: 'enrollments',
    name: [ENROLLMENTS, STUDENTS, CLASSES],
    story: [ENROLLMENTS],
    rows: `select e.id, s.first_name || ' ' || s.last_name || ' in ' || c.name as name
      from enrollment e join student s on s.id = e.student_id join class c on c.id = e.class_id`,
  },
  PASS: {
    one: 'a pass',
    many: 'passes',
    name: [PUNCH_PASSES],
    story: [PUNCH_PASSES],
    rows: 'select p.id, v.title as name from pass p join pass_type_version v on v.id = p.version_id',
  },
  PASS_TYPE: {
    one: 'a pass type',
    many: 'pass types',
    name: [Permission.PUNCH_PASSES_PAGE],
    story: [Permission.PUNCH_PASSES_PAGE],
    rows: `select y.id, (select v.title from pass_type_version v where v.type_id = y.id
      order by v.number desc limit 1) as name from pass_type y`,
  },
  TOKEN: {
    one: 'a makeup token',
    many: 'makeup tokens',
    name: [MAKEUP_TOKENS, STUDENTS],
    story: [MAKEUP_TOKENS, STUDENTS],
    rows: `select t.id, 'Makeup token of ' || s.first_name || ' ' || s.last_name as name
      from token t join student s on s.id = t.student_id`,
  },
  TASK: {
    one: 'a background task',
    many: 'background tasks',
    name: [CLASSES],
    story: [CLASSES],
    rows: 'select id, title as name from task',
  },
  STAFF: {
    one: 'somebody of the staff',
    many: 'people of the staff',
    name: [],
    story: [STAFF],
    rows: `select id, ${person} as name from staff`,
  },
  USER_GROUP: {
    one: 'a user group',
    many: 'user groups',
    name: [],
    story: [STAFF],
    rows: 'select id, name from user_group',
  },
  LOCATION: setUp('a location', 'locations', 'select id, name from location'),
  ROOM: setUp('a room', 'rooms', 'select id, name from room'),
  PROGRAM: setUp('a program', 'programs', 'select id, name from program'),
  LEVEL: setUp('a level', 'levels', 'select id, name from level'),
  SEASON: setUp('a session', 'sessions', 'select id, name from season'),
  CLOSURE: setUp('a closure', 'closures', 'select id, reason as name from closure'),
  KEYWORD: setUp('a keyword', 'keywords', 'select id, name from keyword'),
  DROP_REASON: setUp('a drop reason', 'drop reasons', 'select id, name from drop_reason'),
  CUSTOM_FIELD: setUp(
    'a custom field',
    'custom fields',
    'select id, label as name from custom_field',
  ),
  NOTE: {
    one: 'a note',
    many: 'notes',
    name: [FAMILIES, STUDENTS],
    story: [FAMILIES, STUDENTS],
    rows: `select id, lower(level) || ' note' as name from note`,
  },
  CANCELLATION: {
    one: 'a cancellation',
    many: 'cancellations',
    name: [CLASSES],
    story: [CLASSES],
    rows: `select x.id, c.name || ' on ' || x.date as name from cancellation x join class c on c.id = x.event_id`,
  },
  SETTING: setUp(
    'the settings',
    'settings',
    `select id, lower(replace(area, '_', ' ')) as name from setting`,
  ),
  ACCOUNT: setUp('the account', 'accounts', 'select id, name from account'),
};

const ALL = Object.values(AuditedKind);

/** Whether there is a kind of this name. */
export const isKind = (name: string): name is AuditedKind => Object.hasOwn(KINDS, name);

interface Sees {
  may(permission: Permission, level: PermissionLevel): boolean;
}

const sees = (viewer: Sees, permissions: readonly Permission[]): boolean =>
  permissions.every((one) => viewer.may(one, PermissionLevel.VIEW));

export const maySeeName = (viewer: Sees, kind: AuditedKind): boolean =>
  sees(viewer, KINDS[kind].name);

export const maySeeStory = (viewer: Sees, kind: AuditedKind): boolean =>
  sees(viewer, KINDS[kind].story);

/** The name of the record whose kind and id these SQL expressions tell; null when it was erased. */
export const nameSql = (kind: string, id: string): string =>
  `case ${kind} ${ALL.map(
    (one) => `when '${one}' then (select n.name from (${KINDS[one].rows}) n where n.id = ${id})`,
  ).join('\n       ')} end`;

/** Kind and name of every record among these ids. */
export const namesSql = (ids: string): string =>
  ALL.map(
    (one) =>
      `select n.id, '${one}' as kind, n.name from (${KINDS[one].rows}) n where n.id = any (${ids})`,
  ).join('\n   union all ');

registerEnumType(AuditedKind, {
  name: 'AuditedKind',
  description: 'What kind of record an entry of the audit is about.',
  valuesConfig: Object.fromEntries(
    ALL.map((kind) => [
      kind,
      { description: `${KINDS[kind].one.charAt(0).toUpperCase()}${KINDS[kind].one.slice(1)}.` },
    ]),
  ),
});
