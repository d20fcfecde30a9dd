import type { Permission, PermissionLevel } from './permissions.ts';

type Need = readonly [Permission, PermissionLevel];

/** Words about somebody that are only for those who have all of these permissions. */
export interface Discreet {
  readonly text: string;
  readonly needs: readonly Need[];
  /** What everybody else is told; null for nothing. */
  readonly otherwise: string | null;
}

/**
 * Words for whoever asks, as they travel with effects, outcomes and the results of tasks. They become plain words only
 * where they are read, by what the reader may see then (rule A-21).
 */
export type Said = string | Discreet;

export const discreet = (
  needs: readonly Need[],
  text: string,
  otherwise: string | null,
): Discreet => ({ text, needs, otherwise });

/** "2 punches come back: Maya Alvarez, Leo Kim.", or without the names. */
export const naming = (needs: readonly Need[], what: string, names: readonly string[]): Discreet =>
  discreet(needs, `${what}: ${names.join(', ')}.`, `${what}.`);

/** What a reader is told of it; null for nothing. */
export function wordsFor(said: Said, may: (...need: Need) => boolean): string | null {
  if (typeof said === 'string') return said;
  return said.needs.every((need) => may(...need)) ? said.text : said.otherwise;
}

/** All of it, for those who see everything that it is about. */
export const inFull = (said: Said): string => (typeof said === 'string' ? said : said.text);
