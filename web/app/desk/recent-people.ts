import { accountSlug } from '../../lib/account.ts';

export interface Person {
  kind: 'student' | 'family' | 'staff';
  id: string;
  name: string;
}

const MOST = 6;

function storageKey(): string {
  return `cartwheel-recent-${accountSlug()}`;
}

function isKind(one: unknown): one is Person['kind'] {
  return one === 'student' || one === 'family' || one === 'staff';
}

function isPerson(one: unknown): one is Person {
  if (typeof one !== 'object' || one === null) return false;
  const { kind, id, name } = one as Record<string, unknown>;
  return isKind(kind) && typeof id === 'string' && typeof name === 'string';
}

/** Who was opened last in this tab, the latest first. Names of children stay in no browser: signing out forgets them. */
export function recentPeople(): readonly Person[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey()) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPerson) : [];
  } catch {
    return [];
  }
}

export function rememberPerson({ kind, id, name }: Person) {
  const others = recentPeople().filter((one) => one.id !== id);
  sessionStorage.setItem(
    storageKey(),
    JSON.stringify([{ kind, id, name }, ...others].slice(0, MOST)),
  );
}
