/** The days of the week as forms and filters name them; 1 is Monday. */
export const weekdays = [
  { number: 1, name: 'Monday' },
  { number: 2, name: 'Tuesday' },
  { number: 3, name: 'Wednesday' },
  { number: 4, name: 'Thursday' },
  { number: 5, name: 'Friday' },
  { number: 6, name: 'Saturday' },
  { number: 7, name: 'Sunday' },
] as const;

/** "Monday" */
export function weekdayName(number: number): string {
  return weekdays.find((day) => day.number === number)?.name ?? '';
}
