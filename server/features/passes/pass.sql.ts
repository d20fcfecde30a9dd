import type { LocalDate } from '../../shared/local-date.ts';
import { type PassStatus, type HolderKind } from './pass.enums.ts';
import { left, passStatus, type PassFacts } from './pass.rules.ts';

export interface PassJson extends PassFacts {
  readonly id: string;
  readonly familyId: string;
  readonly holderKind: HolderKind;
}

export interface HolderJson {
  readonly id: string;
  readonly passId: string;
  readonly studentId: string;
  readonly isSuspended: boolean;
}

/** Of a row that joins pass, its version and its type. */
export const passRowJson = (p: string): string => `
  json_build_object('id', ${p}.id, 'familyId', ${p}.family_id, 'title', ${p}.title, 'holderKind', ${p}.holder_kind,
    'used', ${p}.used, 'total', ${p}.total, 'activeOn', ${p}.active_on, 'expires', ${p}.expires,
    'isSuspended', ${p}.suspended_at is not null or ${p}.type_suspended)`;

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
