import { accountSlug } from '../../lib/account.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { MarkStatus } from './marks.ts';

const statuses: readonly unknown[] = [
  ...(['PRESENT', 'TARDY', 'LEFT_EARLY', 'TARDY_LEFT_EARLY'] satisfies MarkStatus[]),
  ...(['ABSENT', 'EXCUSED', null] satisfies (MarkStatus | null)[]),
];

/** Of one person in one account: whoever signs in after them on this device sees nothing of it. */
const prefix = (viewerId: string) => `cartwheel-roll/${accountSlug()}/${viewerId}/`;

const isText = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    statuses.includes(draft.status) &&
    isText(draft.comment) &&
    isText(draft.arrivedAt) &&
    isText(draft.leftAt) &&
    typeof draft.over === 'number'
  );
}

function parse(text: string | null): Drafts {
  try {
    const kept = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return new Map(
      Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1])),
    );
  } catch {
    return new Map();
  }
}

/** Where the marks of one roll are kept on this device until they are submitted. */
export interface KeptMarks {
  read: () => Drafts;
  /** Whether it could be kept. */
  write: (drafts: Drafts) => boolean;
  /** Calls back when another tab changes them. */
  watch: (onChange: (drafts: Drafts) => void) => () => void;
}

export function keptMarks(viewerId: string, occurrenceId: string): KeptMarks {
  const key = prefix(viewerId) + occurrenceId;
  return {
    read: () => parse(localStorage.getItem(key)),
    write: (drafts) => {
      try {
        if (drafts.size === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(Object.fromEntries(drafts)));
        return true;
      } catch {
        // Full, or forbidden by the browser.
        return drafts.size === 0;
      }
    },
    watch: (onChange) => {
      function onStorage(event: StorageEvent) {
        if (event.key === key) onChange(parse(event.newValue));
      }
      window.addEventListener('storage', onStorage);
      return () => {
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}

const keysOf = (viewerId: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(prefix(viewerId)));

/** How many marks of which occurrence wait on this device, by its id; but for one of them. */
export function countKept(
  viewerId: string,
  except: string | null = null,
): ReadonlyMap<string, number> {
  return new Map(
    keysOf(viewerId).flatMap((key) => {
      const occurrenceId = key.slice(prefix(viewerId).length);
      if (occurrenceId === except) return [];
      return [[occurrenceId, parse(localStorage.getItem(key)).size] as const];
    }),
  );
}

/** Who signs out leaves nothing on the device. */
export function forgetKept(viewerId: string) {
  for (const key of keysOf(viewerId)) localStorage.removeItem(key);
}
