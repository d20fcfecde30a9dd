import { formatDate, formatDay, formatTimes } from '../../lib/format.ts';
import type { MakeupClassesQuery } from './MakeupClasses.generated.ts';
import type { MakeupFinderQuery } from './MakeupFinder.generated.ts';
import type { RedeemTokensQuery } from './RedeemTokens.generated.ts';

export type MakeupClasses = MakeupClassesQuery['makeupClasses'];
/** A class of a date, with what stops the makeup. */
export type MakeupClass = MakeupClasses['classes'][number];
/** A class on a date that fits. */
export type Seat = MakeupFinderQuery['makeupSeats']['edges'][number]['node'];
export type Token = RedeemTokensQuery['studentTokens']['available'][number];

/** What a class of a date and a seat have in common. */
export type Place = Pick<
  MakeupClass,
  | 'classId'
  | 'name'
  | 'locationName'
  | 'programName'
  | 'levelName'
  | 'instructors'
  | 'slots'
  | 'openings'
  | 'capacity'
  | 'expectedAbsences'
>;

/** "Wed 25 Nov, 17:00–18:00, 18:00–19:00": a makeup takes in all times of the day. */
export function timesOf({ slots }: Pick<Place, 'slots'>): string {
  return slots.map(formatTimes).join(', ');
}

/** "2 of 8 open" */
export function openWords({ openings, capacity }: Place): string {
  if (openings === null || capacity === null) return 'no limit';
  return `${String(Math.max(openings, 0))} of ${String(capacity)} open`;
}

/** "1 of them from an expected absence"; nothing where none is. */
export function absenceWords({ openings, expectedAbsences }: Place): string | null {
  const freed = Math.min(openings ?? 0, expectedAbsences);
  if (freed <= 0) return null;
  return `${String(freed)} of them from ${freed === 1 ? 'an expected absence' : 'expected absences'}`;
}

/** Where it is, and what kind of class. */
export function placeWords(place: Place): string {
  const { locationName, programName, levelName, instructors } = place;
  return [locationName, programName, levelName, instructors.join(', ')].filter(Boolean).join(' · ');
}

/** "Expires Tue 15 Dec 2026" */
export function expiryWords({ expires }: { expires: string | null }): string {
  return expires ? `Expires ${formatDate(expires)}` : 'Never expires';
}

/** "Expires Tue 15 Dec 2026, for Ballet 1 on Mon 16 Nov" */
export function tokenWords(token: Token): string {
  const { missed } = token;
  const from = missed ? `for ${missed.name} on ${formatDay(missed.date)}` : 'made by hand';
  return `${expiryWords(token)}, ${from}`;
}

/** What a token can be used for: "Gymnastics or Dance · North Gym". What the settings let pass is theirs to say. */
export function limitWords({ programs, location }: Token): string {
  const names = programs.filter(({ isDeleted }) => !isDeleted).map(({ name }) => name);
  return [names.length > 0 ? names.join(' or ') : 'Any program', location?.name]
    .filter(Boolean)
    .join(' · ');
}

/** How a group of stopped classes is called, in the order in which they stand; what may be set aside comes first. */
export const groupWords: Partial<Record<MakeupClass['problems'][number]['reason'], string>> = {
  CLASS_FULL: 'Full',
  TOO_YOUNG: 'Too young',
  TOO_OLD: 'Too old',
  GENDER_MISMATCH: 'For another gender',
  ALREADY_ENROLLED: 'Already enrolled',
  CLASS_CANCELLED: 'Cancelled',
  CLASS_CLOSED: 'Closed',
  WRONG_LEVEL: 'Of another level',
  TOKEN_WRONG_PROGRAM: 'Of a program that the token is not for',
  TOKEN_WRONG_LOCATION: 'Where the token does not hold',
  AFTER_EXPIRY: 'After the token expires',
};
