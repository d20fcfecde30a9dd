/** What a form holds: texts, numbers, choices, lists of them, and rows of fields. */
type Fields = Record<string, unknown>;
/** A row of a list: it has an id once it is saved, or is about a field of the account's own. */
type Row = Fields & ({ id: string | null } | { fieldId: string });

interface Rebased<Values> {
  values: Values;
  /** Paths that were changed here and there; what is typed here stands. */
  both: string[];
}

/**
 * Somebody else saved meanwhile: their changes come in wherever nothing was changed here, and nothing that was typed is
 * lost. Rows of a list are recognised by their ids, not by their places.
 */
export function rebase<Values extends Fields>(
  before: Values,
  mine: Values,
  theirs: Values,
): Rebased<Values> {
  const both: string[] = [];
  const values = mergeFields(before, mine, theirs, '', both) as Values;
  return { values, both };
}

/** Whether two values of a form are the same; to a form, what is left out, null and an empty text are one. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (isFields(one) && isFields(other)) {
    return keysOf(one, other).every((key) => isSame(one[key], other[key]));
  }
  return Object.is(one ?? '', other ?? '');
}

function merge(
  before: unknown,
  mine: unknown,
  theirs: unknown,
  path: string,
  both: string[],
): unknown {
  if (isSame(before, mine)) return theirs;
  if (isSame(before, theirs) || isSame(mine, theirs)) return mine;
  if (isFields(before) && isFields(mine) && isFields(theirs)) {
    return mergeFields(before, mine, theirs, path, both);
  }
  if (areRows(before) && areRows(mine) && areRows(theirs)) {
    return mergeRows(before, mine, theirs, path, both);
  }
  both.push(path);
  return mine;
}

function mergeFields(
  before: Fields,
  mine: Fields,
  theirs: Fields,
  path: string,
  both: string[],
): Fields {
  return Object.fromEntries(
    keysOf(mine, theirs).map((key) => {
      const at = path ? `${path}.${key}` : key;
      return [key, merge(before[key], mine[key], theirs[key], at, both)];
    }),
  );
}

function mergeRows(
  before: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
  path: string,
  both: string[],
): Row[] {
  const known = withNewIds(before, before, theirs);
  const here = withNewIds(mine, before, theirs);
  const find = (rows: readonly Row[], like: Row) =>
    keyOf(like) ? rows.find((row) => keyOf(row) === keyOf(like)) : undefined;
  const merged: Row[] = [];
  const nextPath = () => `${path}.${String(merged.length)}`;

  for (const row of theirs) {
    const was = find(known, row);
    const is = find(here, row);
    if (was && is) {
      merged.push(mergeFields(was, is, row, nextPath(), both) as Row);
    } else if (!was) {
      merged.push(row);
    } else if (!isSame(was, row)) {
      // Taken out here, changed there: it stays out, and one is told.
      both.push(path);
    }
  }
  for (const row of here) {
    if (find(theirs, row)) continue;
    const was = find(known, row);
    if (was && isSame(was, row)) continue;
    if (was) both.push(nextPath());
    // What was changed here and taken out there is kept, as a new row.
    merged.push(was && 'id' in row ? { ...row, id: null } : row);
  }
  return merged;
}

/**
 * Rows that this form added and has saved come back with ids. Without them, whoever types on in such a row while it is
 * being saved would have it twice.
 */
function withNewIds(rows: readonly Row[], before: readonly Row[], theirs: readonly Row[]) {
  const added = theirs.filter((one) => !before.some((row) => keyOf(row) === keyOf(one)));
  const awaited = before.filter((row) => !keyOf(row)).length;
  if (awaited === 0 || awaited !== added.length) return rows;
  let next = 0;
  return rows.map((row) => (keyOf(row) ? row : { ...row, id: keyOf(added[next++]) }));
}

function keyOf(row: Row | undefined): string | null {
  const key = row && ('id' in row ? row.id : row.fieldId);
  return typeof key === 'string' && key ? key : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areRows(value: unknown): value is readonly Row[] {
  return (
    Array.isArray(value) && value.every((row) => isFields(row) && ('id' in row || 'fieldId' in row))
  );
}

function keysOf(one: Fields, other: Fields): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
