import { effect } from '../audit/effects.ts';

/** An entry of a list is offered no longer, or again; records that have it keep it (rule O-5). */
export interface EntryArchived {
  /** The list, such as PROGRAM. */
  readonly kind: string;
  readonly id: string;
  readonly archived: boolean;
}
export const entryArchived = effect<EntryArchived>('entryArchived');
