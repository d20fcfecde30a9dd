import { formatDay, formatTimes } from '../../lib/format.ts';
import type { MakeupMade } from './useRedeem.ts';

/** What was made, in one sentence. */
export function sayMade({ enrollment, token }: MakeupMade, firstName: string): string {
  const { class: of, startsOn, timeslots } = enrollment;
  const when = [startsOn && ` on ${formatDay(startsOn)}`, ...timeslots.map(formatTimes)]
    .filter(Boolean)
    .join(', ');
  return token?.isRequested
    ? `A seat in ${of.name}${when} is held for ${firstName}, as a request.`
    : `${firstName} has a makeup in ${of.name}${when}.`;
}
