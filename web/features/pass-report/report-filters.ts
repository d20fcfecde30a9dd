import { accountPath } from '../../lib/account.ts';
import type { PassStatusName } from '../../ui/StatusDot.tsx';

export const statuses: readonly PassStatusName[] = [
  'ACTIVE',
  'FUTURE',
  'SUSPENDED',
  'USED_UP',
  'EXPIRED',
];

export const holderKinds = ['ALL', 'FAMILY', 'STUDENT'] as const;
export type HolderChoice = (typeof holderKinds)[number];

/** What narrows the report; null where it does not. */
export interface ReportFilters {
  status: readonly PassStatusName[];
  typeId: string | null;
  holderKind: HolderChoice;
  expiringWithin: number | null;
  leftAtMost: number | null;
  unusedFor: number | null;
}

/** The names of the filters in the address of the page. */
export const names = {
  status: 'status',
  typeId: 'type',
  holderKind: 'holder',
  expiringWithin: 'expiring',
  leftAtMost: 'left',
  unusedFor: 'unused',
} as const;

/** Ten years, as the server counts at most. */
const MOST_DAYS = 3650;

function wholeOf(text: string | null, most: number): number | null {
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  return Math.min(Number(text), most);
}

/** What the address says; what makes no sense in it counts as not said. */
export function readFilters(params: URLSearchParams): ReportFilters {
  const chosen = new Set((params.get(names.status) ?? '').toUpperCase().split(','));
  const holder = (params.get(names.holderKind) ?? '').toUpperCase();
  return {
    status: statuses.filter((status) => chosen.has(status)),
    typeId: /^[0-9a-f-]{36}$/.test(params.get(names.typeId) ?? '')
      ? params.get(names.typeId)
      : null,
    holderKind: holderKinds.find((kind) => kind === holder) ?? 'ALL',
    expiringWithin: wholeOf(params.get(names.expiringWithin), MOST_DAYS),
    leftAtMost: wholeOf(params.get(names.leftAtMost), 999_999_999),
    unusedFor: wholeOf(params.get(names.unusedFor), MOST_DAYS),
  };
}

/** How a filter is written in the address; null leaves it out. */
export function written(value: ReportFilters[keyof ReportFilters]): string | null {
  if (value === null || value === 'ALL') return null;
  const text = typeof value === 'object' ? value.join(',') : String(value);
  return text === '' ? null : text.toLowerCase();
}

/** The arguments of the list. */
export function filterArguments(filters: ReportFilters) {
  return {
    status: filters.status.length > 0 ? [...filters.status] : null,
    typeId: filters.typeId,
    holderKind: filters.holderKind === 'ALL' ? null : filters.holderKind,
    expiringWithin: filters.expiringWithin,
    leftAtMost: filters.leftAtMost,
    unusedFor: filters.unusedFor,
  };
}

interface Asked extends ReturnType<typeof filterArguments> {
  search: string | null;
  sort: string;
  descending: boolean;
}

/** Where the same list can be had as a file. */
export function csvAddress(asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === null || value === false) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return `${accountPath('passes.csv')}?${query.toString()}`;
}
