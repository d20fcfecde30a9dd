import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The fields of a selection with those of its fragments, whatever their conditions. */
function fieldsOf(
  selections: readonly (SelectionSetNode | undefined)[],
  fragments: GraphQLResolveInfo['fragments'],
): FieldNode[] {
  return selections.flatMap((set) =>
    (set?.selections ?? []).flatMap((one) => {
      if (one.kind === Kind.FIELD) return [one];
      const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments[one.name.value];
      return fieldsOf([inner?.selectionSet], fragments);
    }),
  );
}

/** The names of the fields that are asked for at a path below the one that is being resolved. */
export function selectedBelow(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  path: readonly string[],
): ReadonlySet<string> {
  let fields = info.fieldNodes as FieldNode[];
  for (const name of [...path, null]) {
    const below = fieldsOf(
      fields.map((field) => field.selectionSet),
      info.fragments,
    );
    fields = name === null ? below : below.filter((field) => field.name.value === name);
  }
  return new Set(fields.map((field) => field.name.value));
}
