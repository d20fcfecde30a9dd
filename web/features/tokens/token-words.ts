import { count, formatDate, formatDay, formatTime } from '../../lib/format.ts';
import { dayNumber } from '../../lib/plain-date.ts';
import type { Token_tokenFragment } from './Token.generated.ts';

export type Token = Token_tokenFragment;
type Makeup = NonNullable<Token['makeup']>;

/** So near, a day needs no year to be understood. */
const NEAR = 300;
/** From so many days before its expiry on, a token that can be used says so. */
const SOON = 7;

const daysFrom = (today: string, date: string): number => dayNumber(date) - dayNumber(today);

/** "Sat 16 Jan", with the year where it lies far away. */
export const nearDay = (date: string, today: string): string =>
  Math.abs(daysFrom(today, date)) < NEAR ? formatDay(date) : formatDate(date);

/** "Missed Tumbling 2, Tue 17 Nov" */
export function earnedWords({ origin, missed }: Pick<Token, 'origin' | 'missed'>, today: string) {
  if (!missed) return 'Made by hand';
  const verb = origin === 'CANCELLATION' ? 'Cancelled' : 'Missed';
  return `${verb} ${missed.name}, ${nearDay(missed.date, today)}`;
}

/** "Expires Sat 16 Jan", "Expires tomorrow, Wed 25 Nov", "Never expires" */
export function expiryWords({ status, expires }: Pick<Token, 'status' | 'expires'>, today: string) {
  if (expires === null) return 'Never expires';
  const day = nearDay(expires, today);
  const days = daysFrom(today, expires);
  if (days < 0) return `Expired ${day}`;
  if (status !== 'AVAILABLE' || days > SOON) return `Expires ${day}`;
  if (days === 0) return `Expires today, ${day}`;
  return days === 1 ? `Expires tomorrow, ${day}` : `Expires ${day}, in ${count(days, 'day')}`;
}

/** After "With token": ", expires Sat 16 Jan", ", not approved yet"; of a makeup that has been nothing matters any more. */
export function makeupTokenWords(
  token: Pick<Token, 'status' | 'expires' | 'isRequested'>,
  today: string,
): string {
  if (token.isRequested) return ', not approved yet';
  if (token.status === 'EXPENDED') return '';
  const words = expiryWords(token, today);
  return `, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** It can still be used, but not for long. */
export function isSoon({ status, expires }: Pick<Token, 'status' | 'expires'>, today: string) {
  return status === 'AVAILABLE' && expires !== null && daysFrom(today, expires) <= SOON;
}

/** "Thu 3 Dec, 16:30"; without a time where the class does not meet then any more. */
export function makeupTime({ date, starts }: Pick<Makeup, 'date' | 'starts'>, today: string) {
  const day = nearDay(date, today);
  return starts === null ? day : `${day}, ${formatTime(starts)}`;
}

interface Place {
  name: string;
  isDeleted: boolean;
}

const placeName = ({ name, isDeleted }: Place) => (isDeleted ? `${name} (deleted)` : name);

/** "North Gym", "Any location" */
export const locationWords = ({ location }: Pick<Token, 'location'>): string =>
  location ? placeName(location) : 'Any location';

/** "Gymnastics, Dance", "Any program" */
export const programWords = ({ programs }: Pick<Token, 'programs'>): string =>
  programs.length === 0 ? 'Any program' : programs.map(placeName).join(', ');

/** Some of its programs were deleted; others may be valid still. */
export const hasDeletedProgram = ({ programs }: Pick<Token, 'programs'>): boolean =>
  programs.some(({ isDeleted }) => isDeleted);

export const nameOf = ({ student }: Pick<Token, 'student'>): string =>
  `${student.firstName} ${student.lastName}`;

/** What tells a token from the others of the school, for screen readers: "Maya Alvarez: Missed Tumbling 2, Tue 17 Nov". */
export const tokenName = (token: Token, today: string): string =>
  `${nameOf(token)}: ${earnedWords(token, today)}`;
