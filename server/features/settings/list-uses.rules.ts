import type { UseCounts } from './reference-list.ts';

/** "12 classes and 1 student use it.", or that nothing does. */
export function sayUses(counts: UseCounts): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => `${count} ${count === 1 ? noun : pluralOf(noun)}`);
  if (parts.length === 0) return 'Nothing uses it.';
  const isOne = parts.length === 1 && parts[0]?.startsWith('1 ');
  return `${listed(parts)} ${isOne ? 'uses' : 'use'} it.`;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /s$/.test(noun) ? `${noun}es` : `${noun}s`;
};
