import { get } from 'react-hook-form';

interface PlacedProblem {
  /** The path of the field; empty for what is wrong with the form as a whole. */
  field: string;
  message: string;
  /** The schema knows nothing of it. */
  isForeign: boolean;
}

/** Marks what the server has said, or the browser. */
export const foreign = 'foreign';

/** The errors of a form, which the library keeps as a tree, one after the other. */
export function problemsOf(errors: object): PlacedProblem[] {
  return walk(errors, '');
}

interface ErrorNode {
  message?: string;
  /** A list's own error; those of its rows stand beside it. */
  root?: { message?: string };
}

/** What is wrong with a field itself, or with a list or a row of one, not with the fields in it. */
export function problemAt(errors: object, path: string): string | undefined {
  const node = get<object, ErrorNode | undefined>(errors, path);
  return node?.root?.message ?? node?.message;
}

function walk(node: object, path: string): PlacedProblem[] {
  if ('message' in node && typeof node.message === 'string') {
    const isForeign = 'type' in node && node.type === foreign;
    return [{ field: path, message: node.message, isForeign }];
  }
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    if (typeof child !== 'object' || child === null || key === 'ref') return [];
    const at = key === 'root' ? path : [path, key].filter(Boolean).join('.');
    return walk(child, at);
  });
}
