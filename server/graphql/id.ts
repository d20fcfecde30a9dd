import { isId } from '../shared/ids.ts';
import { notFound } from './errors.ts';

/** An id as it came from the client: whatever is none gets the same answer as one that does not exist. */
export function idOf(what: string, id: string): string {
  if (!isId(id)) throw notFound(what);
  return id;
}
