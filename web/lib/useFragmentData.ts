import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { FragmentType, MaybeMasked } from '@apollo/client/masking';
import { useSuspenseFragment } from '@apollo/client/react';
import { Kind } from 'graphql';

/**
 * Reads what a component's own fragment selects, and nothing else; re-renders when that data changes. The parent selects
 * `id` beside the spread, so that the cache can find the object.
 */
export function useFragmentData<TData>(
  fragment: TypedDocumentNode<TData>,
  from: FragmentType<TData>,
  variables?: OperationVariables,
): MaybeMasked<TData> {
  const [data] = useFragmentList(fragment, [from], variables);
  if (data === undefined) throw new Error('The fragment is not in the cache.');
  return data;
}

/** The same for the rows of a list. */
export function useFragmentList<TData>(
  fragment: TypedDocumentNode<TData>,
  from: readonly FragmentType<TData>[],
  variables?: OperationVariables,
): MaybeMasked<TData>[] {
  const { data } = useSuspenseFragment<TData>({
    fragment,
    fragmentName: fragmentNameOf(fragment),
    from: [...from],
    ...(variables && { variables }),
  });
  return data;
}

/** Codegen writes a file's own fragment first and those that it spreads after it. */
function fragmentNameOf(document: TypedDocumentNode<unknown>): string {
  const first = document.definitions[0];
  if (first?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error('A fragment document is expected.');
  return first.name.value;
}
