import { sayDate, sayMonth, type LocalDate } from '../../shared/local-date.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { StandingToken, VisitFacts } from './earning-facts.queries.ts';

type Limit = Pick<TokenSettingsValues, 'limit' | 'limitPeriod' | 'limitPer'>;
type Counted = Pick<VisitFacts, 'counted' | 'span'>;

/** "Limit reached: 2 of 2 in November." Of more than the limit only that it is reached. */
export function sayLimit(
  { limit, limitPeriod, limitPer }: Limit,
  date: LocalDate,
  { counted, span }: Counted,
): string {
  const year = date.slice(0, 4);
  const spans: Record<Limit['limitPeriod'], string> = {
    MONTH: `in ${sayMonth(date)}`,
    YEAR: `in ${year}`,
    // Without a session the year was counted (rule M-4).
    SESSION: span === year ? `in ${year}` : 'in this session',
    AT_ONCE: 'at once',
  };
  const whose = limitPer === 'ENROLLMENT' ? ' for this enrollment' : '';
  return `Limit reached: ${counted} of ${limit ?? counted} ${spans[limitPeriod]}${whose}.`;
}

/** "No makeup token: limit reached, 2 of 2 in November." Where it could be read as something else that is not done. */
export const sayNoToken = (...of: Parameters<typeof sayLimit>): string =>
  sayLimit(...of).replace('Limit reached:', 'No makeup token: limit reached,');

/** "Maya Alvarez earns a makeup token." */
export function sayMade(names: readonly string[]): string[] {
  const [first] = names;
  if (first === undefined) return [];
  return names.length === 1
    ? [`${first} earns a makeup token.`]
    : [`${names.length} makeup tokens are earned: ${names.join(', ')}.`];
}

/** A token that nobody has used, for what is not so any more. */
export const sayRevoked = (name: string, date: LocalDate): string =>
  `The makeup token of ${name} for ${sayDate(date)} is taken back.`;

/** One that was used stays, and staff decide (rule M-3). `name` is null where nobody may be named. */
export function sayKept(
  name: string | null,
  date: LocalDate,
  {
    makeup,
    isRequested,
  }: Pick<StandingToken, 'isRequested'> & { readonly makeup: NonNullable<StandingToken['makeup']> },
): string {
  const what = name === null ? 'A makeup token' : `The makeup token of ${name}`;
  const which = `${what} for ${sayDate(date)}`;
  const where = `${sayDate(makeup.date)} at ${makeup.locationName}`;
  if (isRequested)
    return `${which} is asked for ${where}; it is kept. Deny that request if it is not owed.`;
  return makeup.isOver
    ? `${which} was used on ${where}; it is kept.`
    : `${which} is booked for ${where}; it is kept. Remove that makeup if it is not owed.`;
}
