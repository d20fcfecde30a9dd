const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Maya, Leo and Sofia" */
export function joinNames(names: readonly string[]): string {
  return list.format(names);
}
