import { registerEnumType } from 'type-graphql';
import type { ListCondition, ListSpec } from '../../db/listing.ts';
import { NAME_ORDER } from '../../db/row.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { PassStatus, type HolderKind } from './pass.enums.ts';
import { holderRowJson, passRowJson, PASS_COLUMNS } from './pass.sql.ts';

/** Most days that a filter looks ahead or back: a century. */
export const MOST_DAYS = 36_500;

export enum PassSort {
  EXPIRES = 'EXPIRES',
  FAMILY = 'FAMILY',
  TITLE = 'TITLE',
  LAST_USED = 'LAST_USED',
}

registerEnumType(PassSort, {
  name: 'PassSort',
  description: 'What a list of passes is sorted by.',
  valuesConfig: {
    EXPIRES: { description: 'Its last day; what never expires comes last.' },
    FAMILY: { description: 'Name of the family; needs FAMILIES.' },
    TITLE: { description: 'Name of the pass.' },
    LAST_USED: { description: 'When it was last used; what never was comes first.' },
  },
});

// As the indexes have it.
const EXPIRES = `(case when t.expires is null then 'infinity'::date else t.expires end)`;
const LAST_USED = `(case when t.last_used_on is null then '-infinity'::date else t.last_used_on end)`;

const HOLDERS = `
  (select coalesce(json_agg(json_build_object('row', ${holderRowJson('h')},
     'student', json_build_object('id', s.id, 'familyId', s.family_id, 'firstName', s.first_name,
       'lastName', s.last_name, 'born', s.born, 'gender', s.gender)) order by s.born, s.id), '[]')
   from pass_holder h join student s on s.id = h.student_id
   where h.pass_id = t.id and h.deleted_at is null and h.left_at is null)`;

/** `$1` is today. A search finds families, by all that rule F-2 names. */
export const passes: ListSpec = {
  name: 'passes',
  table: 'pass',
  joins: `join pass_type_version v on v.id = t.version_id join pass_type y on y.id = v.type_id
    join family f on f.id = t.family_id
    cross join lateral (select ${PASS_COLUMNS.replace('p.*', 't.*')}) q`,
  json: `json_build_object('pass', ${passRowJson('q')}, 'holders', ${HOLDERS},
    'family', json_build_object('id', f.id, 'name', f.name, 'createdAt', f.created_at))`,
  where: 't.deleted_at is null and y.deleted_at is null and $1::date is not null',
  filters: { ALL: null },
  sorts: {
    EXPIRES: { by: EXPIRES, type: 'date' },
    FAMILY: { by: 'f.name', type: 'name', joined: true },
    TITLE: { by: `v.title collate "${NAME_ORDER}"`, type: 'name', joined: true },
    LAST_USED: { by: LAST_USED, type: 'date' },
  },
  searchKind: 'FAMILY',
  searchesArchived: true,
  searchColumn: 'family_id',
  mostMatches: 1_000,
  plannedAnew: true,
};

/** What the report may be narrowed by; all that are given must hold. */
export interface PassFilters {
  readonly status?: readonly PassStatus[] | null;
  readonly typeId?: string | null;
  readonly holderKind?: HolderKind | null;
  readonly expiringWithin?: number | null;
  readonly leftAtMost?: number | null;
  readonly unusedFor?: number | null;
}

const USABLE = `t.suspended_at is null and y.suspended_at is null and ${EXPIRES} >= $1::date`;
const HAS_LEFT = '(t.total is null or t.used < t.total)';

/**
 * Each status as a condition that indexes and estimates can work with, of a pass `t` of the type `y` on the day $1. Of
 * every pass exactly one holds, the one that the rule `passStatus` says (rule P-2).
 */
export const STATUS_IS: Readonly<Record<PassStatus, string>> = {
  SUSPENDED: '(t.suspended_at is not null or y.suspended_at is not null)',
  EXPIRED: `t.suspended_at is null and y.suspended_at is null and ${EXPIRES} < $1::date`,
  USED_UP: `${USABLE} and t.used >= t.total`,
  FUTURE: `${USABLE} and ${HAS_LEFT} and t.active_on > $1::date`,
  ACTIVE: `${USABLE} and ${HAS_LEFT} and t.active_on <= $1::date`,
};

/** The filters as conditions; all that are given must hold. */
export function passConditions(filters: PassFilters, today: LocalDate): ListCondition[] {
  const { status, typeId, holderKind, expiringWithin, leftAtMost, unusedFor } = filters;
  const conditions: (ListCondition['sql'] | null)[] = [
    status ? () => statusIsOf(new Set(status)) : null,
    typeId
      ? (add) =>
          `t.version_id in (select tv.id from pass_type_version tv where tv.type_id = ${add(typeId)}::uuid)`
      : null,
    holderKind ? (add) => `v.holder_kind = ${add(holderKind)}` : null,
    given(expiringWithin)
      ? (add) =>
          `${EXPIRES} >= $1::date and ${EXPIRES} <= ${add(addDays(today, expiringWithin))}::date`
      : null,
    // Without an index: it would have every punch write a new entry to each index of its pass.
    given(leftAtMost) ? (add) => `t.total - t.used <= ${add(leftAtMost)}::integer` : null,
    given(unusedFor)
      ? (add) => {
          const day = `${add(addDays(today, -unusedFor))}::date`;
          // What was never used has not been since its first day.
          return `${LAST_USED} <= ${day} and t.active_on <= ${day}`;
        }
      : null,
  ];
  return conditions.filter((sql) => sql !== null).map((sql) => ({ sql }));
}

/** Any of these statuses, with what follows from all of them together and an index can serve. */
function statusIsOf(statuses: ReadonlySet<PassStatus>): string {
  const any = [...statuses].map((status) => `(${STATUS_IS[status]})`).join(' or ') || 'false';
  if (statuses.size === 1 && statuses.has(PassStatus.SUSPENDED)) {
    return `(${any}) and t.id in (
      select sp.id from pass sp where sp.suspended_at is not null and sp.deleted_at is null
      union all
      select sp.id from pass_type sy join pass_type_version sv on sv.type_id = sy.id join pass sp on sp.version_id = sv.id
      where sy.suspended_at is not null)`;
  }
  if (statuses.has(PassStatus.SUSPENDED) || statuses.has(PassStatus.EXPIRED)) return `(${any})`;
  return `(${any}) and ${EXPIRES} >= $1::date`;
}

const given = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;
