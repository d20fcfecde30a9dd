export interface Placed {
  readonly id: string;
  readonly position: number;
  readonly isArchived: boolean;
}

/**
 * The list with one entry in another place: the first is 1, places beyond the end are the last one. Archived entries
 * take no place and stand at the end (rule O-4).
 */
export function reordered(entries: readonly Placed[], id: string, place: number): Placed[] {
  const stood = [...entries].sort(
    (one, other) =>
      Number(one.isArchived) - Number(other.isArchived) || one.position - other.position,
  );
  const moved = stood.filter((entry) => entry.id === id);
  const rest = stood.filter((entry) => entry.id !== id);
  const offered = rest.filter((entry) => !entry.isArchived).length;
  const index = Math.min(Math.max(place - 1, 0), offered);
  return [...rest.slice(0, index), ...moved, ...rest.slice(index)].map((entry, at) => ({
    ...entry,
    position: at + 1,
  }));
}
