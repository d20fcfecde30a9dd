import type * as z from 'zod';
import { fault } from '../../shared/form.ts';

/** Most days that are cancelled or closed at a time (rules M-13 and M-14). */
export const MOST_DAYS = 92;

/** Most dates of classes that one closing cancels: all that 500 classes can have in that time (rule M-14). */
export const MOST_DATES = 46_000;

const A_DAY = 86_400_000;

/** The days from one to another, both included. */
export function checkDays(
  { from, to }: { readonly from: string; readonly to: string },
  context: z.core.$RefinementCtx,
): void {
  if (to < from)
    context.addIssue(fault('UPSIDE_DOWN', 'The last day comes before the first.', ['to']));
  else if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * A_DAY)
    context.addIssue(fault('OUT_OF_RANGE', `These are more than ${MOST_DAYS} days.`, ['to']));
}

/** A token that is over before the last of the days would be none to some. */
export function checkExpiry(
  { to, tokens }: { readonly to: string; readonly tokens: { expires: string | null } | null },
  context: z.core.$RefinementCtx,
): void {
  const expires = tokens?.expires ?? null;
  if (expires !== null && expires < to)
    context.addIssue(
      fault('OUT_OF_RANGE', 'The tokens would be over before the last of the days.', [
        'tokens',
        'expires',
      ]),
    );
}
