/** A calendar day as `YYYY-MM-DD`. It has no zone and is never turned into an instant. */
export type LocalDate = string;
/** A time of day at a location as `HH:MM`. */
export type LocalTime = string;

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/**
 * The day if `value` is one between 1900 and 2199, else null ("2026-02-30" is none). Apart from `local-date.ts`, so that
 * the portal's forms, which read days in the same way, need not carry its calendar.
 */
export function parseLocalDate(value: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < EARLIEST || value > LATEST) return null;
  const instant = Date.parse(`${value}T00:00:00Z`);
  // A day that the month does not have is none, or would be one of the next month.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value) ? value : null;
}

export function parseLocalTime(value: string): LocalTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;
}
