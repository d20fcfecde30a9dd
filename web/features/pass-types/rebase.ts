import { isSame, type Draft } from './draft.ts';
import { fieldOrder, partsOf, type FieldName } from './form-fields.ts';

interface Rebased {
  draft: Draft;
  /** Changed here and there; what is typed here stands. */
  both: FieldName[];
}

/**
 * Somebody else saved meanwhile: their changes come in wherever nothing was changed here, and nothing that was typed is
 * lost.
 */
export function rebase(before: Draft, mine: Draft, theirs: Draft): Rebased {
  let draft = mine;
  const both: FieldName[] = [];
  for (const field of fieldOrder) {
    const parts = partsOf(field);
    const differs = (one: Draft, other: Draft) =>
      parts.some((part) => !isSame(one[part], other[part]));
    if (!differs(before, theirs)) continue;
    if (!differs(before, mine)) {
      draft = { ...draft, ...Object.fromEntries(parts.map((part) => [part, theirs[part]])) };
    } else if (differs(mine, theirs)) {
      both.push(field);
    }
  }
  return { draft, both };
}
