const DAY = 86_400_000;
const today = Math.floor(Date.now() / DAY);
const known = new Map<number, string>();

/** The day so many days from today, as a date in UTC. Half a million rows ask for few thousand days. */
export function day(fromToday: number): string {
  const found = known.get(fromToday);
  if (found) return found;
  const date = new Date((today + fromToday) * DAY).toISOString().slice(0, 10);
  known.set(fromToday, date);
  return date;
}
