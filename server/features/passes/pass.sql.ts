import type { LocalDate } from '../../shared/local-date.ts';
import { type PassStatus, type HolderKind } from './pass.enums.ts';
import { left, passStatus, type PassFacts } from './pass.rules.ts';

export interface PassJson extends PassFacts {
  readonly id: string;
  readonly familyId: string;
  readonly typeId: string;
  readonly holderKind: HolderKind;
  readonly note: string | null;
  readonly lastUsedOn: LocalDate | null;
}

export interface HolderJson {
  readonly id: string;
  readonly passId: string;
  readonly studentId: string;
  readonly isSuspended: boolean;
}

/** What is read of a pass `p`, its version `v` and its type `y`. */
export const PASS_COLUMNS = `p.*, v.title, v.holder_kind, v.type_id, y.suspended_at is not null as type_suspended`;

/** Of a row with these columns; `more` are further fields. */
export const passRowJson = (p: string, more = ''): string => `
  json_build_object('id', ${p}.id, 'familyId', ${p}.family_id, 'typeId', ${p}.type_id, 'title', ${p}.title,
    'holderKind', ${p}.holder_kind, 'used', ${p}.used, 'total', ${p}.total, 'activeOn', ${p}.active_on,
    'expires', ${p}.expires, 'lastUsedOn', ${p}.last_used_on, 'note', ${p}.note,
    'isSuspended', ${p}.suspended_at is not null, 'typeIsSuspended', ${p}.type_suspended${more})`;

/** Passes that are passes to anybody: what is deleted is none, nor is one of a deleted type (rule P-4). */
export const LIVE_PASSES = `
  select ${PASS_COLUMNS}
  from pass p join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
  where p.deleted_at is null and y.deleted_at is null`;

const limitIds = (version: string, column: string): string =>
  `array(select x.${column} from pass_limit x where x.version_id = ${version} and x.${column} is not null)`;

/** The `PassLimits` of a version as JSON. */
export const limitsJson = (version: string): string => `
  json_build_object('locations', ${limitIds(version, 'location_id')}, 'programs', ${limitIds(version, 'program_id')},
    'levels', ${limitIds(version, 'level_id')}, 'classes', ${limitIds(version, 'class_id')})`;

/** The same as columns, for `coversSql`. */
export const limitColumns = (version: string): string => `
  ${limitIds(version, 'location_id')} as locations, ${limitIds(version, 'program_id')} as programs,
  ${limitIds(version, 'level_id')} as levels, ${limitIds(version, 'class_id')} as classes`;

/** Whether limits cover a class, as the rule `covers` says it (rule P-5). */
export const coversSql = (limits: string, c: string): string => `(
  (cardinality(${limits}.locations) = 0 or ${c}.location_id = any (${limits}.locations))
  and (cardinality(${limits}.programs) = 0 or ${c}.program_id = any (${limits}.programs))
  and (cardinality(${limits}.levels) = 0 or coalesce(${c}.level_id = any (${limits}.levels), false))
  and (cardinality(${limits}.classes) = 0 or ${c}.id = any (${limits}.classes)))`;

export const holderRowJson = (h: string): string => `
  json_build_object('id', ${h}.id, 'passId', ${h}.pass_id, 'studentId', ${h}.student_id,
    'isSuspended', ${h}.suspended_at is not null)`;

/** The order of the list: what can be used first, then what will be, then the rest (rule P-7). */
const LIST_ORDER: Record<PassStatus, number> = {
  ACTIVE: 0,
  FUTURE: 1,
  SUSPENDED: 2,
  USED_UP: 3,
  EXPIRED: 4,
};

export function withPassDerived<T extends PassJson>(pass: T, today: LocalDate) {
  // Added to in place, see `withDerived`.
  return Object.assign(pass, { status: passStatus(pass, false, today), left: left(pass) });
}

/** Puts rows and passes together, with their derived status, in the order in which an office reads them. */
export function toHolders<S>(
  holders: readonly HolderJson[],
  passes: readonly PassJson[],
  today: LocalDate,
  studentOf: (id: string) => S,
) {
  const byId = new Map(passes.map((pass) => [pass.id, withPassDerived(pass, today)]));
  return holders
    .flatMap((holder) => {
      const pass = byId.get(holder.passId);
      if (!pass) return [];
      const status = passStatus(pass, holder.isSuspended, today);
      return [Object.assign(holder, { pass, student: studentOf(holder.studentId), status })];
    })
    .sort(
      (a, b) =>
        LIST_ORDER[a.status] - LIST_ORDER[b.status] ||
        (a.pass.expires ?? '9999').localeCompare(b.pass.expires ?? '9999') ||
        a.pass.title.localeCompare(b.pass.title) ||
        a.id.localeCompare(b.id),
    );
}
