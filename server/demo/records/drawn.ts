import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

const MADE_AT = Date.UTC(2026, 0, 2);

const hash = (key: string): Buffer => createHash('sha256').update(`records:${key}`).digest();

/**
 * What the office has written down is drawn from the record that it is about, each fact by a key of its own: whatever is
 * added to the demo, nothing else shifts.
 */
const drawn = (key: string): number => hash(key).readUInt32BE(0) / 2 ** 32;

export const happens = (key: string, probability: number): boolean => drawn(key) < probability;

export function drawnFrom<T>(key: string, values: readonly T[]): T {
  const value = values[Math.floor(drawn(key) * values.length)];
  if (value === undefined) throw new Error('There is nothing to draw from.');
  return value;
}

export const numberBetween = (key: string, least: number, most: number): number =>
  least + Math.floor(drawn(key) * (most - least + 1));

export const idBy = (key: string): string =>
  v7({ msecs: MADE_AT, seq: 0, random: hash(`id:${key}`) });
