import { formatPlainDay } from '../../lib/format.ts';

interface Days {
  startsOn: string;
  endsOn: string;
}

/** "24 Dec 2026 – 3 Jan 2027", or of several "12 periods, 1 Jan 2026 – 31 Dec 2026". */
export function daysInWords(ranges: readonly Days[]): string {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return '–';
  const { startsOn } = first;
  const { endsOn } = last;
  const days =
    startsOn === endsOn
      ? formatPlainDay(startsOn)
      : `${formatPlainDay(startsOn)} – ${formatPlainDay(endsOn)}`;
  return ranges.length > 1 ? `${String(ranges.length)} periods, ${days}` : days;
}
