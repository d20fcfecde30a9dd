import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { MOST_USES } from './give-pass.rules.ts';
import { PassEditRefused, PassEditRefusalReason as Reason } from './manage.problems.ts';

/** The consumed punch with the latest date of class, one for a date to come too. */
export interface LastPunch {
  readonly date: LocalDate;
  readonly studentName: string;
}

export interface EditFacts {
  readonly title: string;
  readonly used: number;
  readonly total: number | null;
  readonly activeOn: LocalDate;
  readonly expires: LocalDate | null;
  readonly lastPunch: LastPunch | null;
  /** Who changed it last and when, e.g. "by Anna Bell at 09:14"; null when nobody has. */
  readonly lastChange: string | null;
}

/** The earliest last day that a pass may get, and why not before (rule P-13). */
export function earliestExpiry(
  pass: Pick<EditFacts, 'activeOn' | 'lastPunch'>,
): readonly [LocalDate, string] {
  const { activeOn, lastPunch } = pass;
  return lastPunch !== null && lastPunch.date >= activeOn
    ? [lastPunch.date, `A punch is used for ${sayDate(lastPunch.date)} (${lastPunch.studentName}).`]
    : [activeOn, `It can be used from ${sayDate(activeOn)} on.`];
}

const sayExpires = (expires: LocalDate | null): string =>
  expires === null ? 'never' : sayDate(expires);
const sayTotal = (total: number | null): string => (total === null ? 'unlimited' : String(total));

const changedMeanwhile = (field: 'expires' | 'total', facts: EditFacts): PassEditRefused =>
  new PassEditRefused(
    Reason.CHANGED_MEANWHILE,
    field,
    `“${facts.title}” was changed meanwhile${facts.lastChange ? ` ${facts.lastChange}` : ''}: ` +
      (field === 'expires'
        ? `its expiry is ${sayExpires(facts.expires)} now.`
        : `its total is ${sayTotal(facts.total)} now.`),
    'Look at it again, then change it if it is still wrong.',
  );

/** Why the last day cannot become `expires`, null being never; `was` is what the editor saw (rule P-13). */
export function expiresProblem(
  facts: EditFacts,
  expires: LocalDate | null,
  was: LocalDate | null | undefined,
): PassEditRefused | null {
  if (was !== undefined && was !== facts.expires) return changedMeanwhile('expires', facts);
  const [earliest, because] = earliestExpiry(facts);
  if (expires === null || expires >= earliest) return null;
  return new PassEditRefused(
    earliest === facts.lastPunch?.date
      ? Reason.EXPIRES_BEFORE_LAST_PUNCH
      : Reason.EXPIRES_BEFORE_ACTIVE_ON,
    'expires',
    because,
    `Choose ${sayDate(earliest)} or a later day.`,
  );
}

/** Why the total cannot become `total`, null being unlimited; `was` is what the editor saw (rule P-14). */
export function totalProblem(
  facts: EditFacts,
  total: number | null,
  was: number | null | undefined,
): PassEditRefused | null {
  if (was !== undefined && was !== facts.total) return changedMeanwhile('total', facts);
  if (total === null) return null;
  if (total < facts.used)
    return new PassEditRefused(
      Reason.TOTAL_BELOW_USED,
      'total',
      `${facts.used} of its punches are used.`,
      `Choose ${facts.used} or more.`,
    );
  if (total < 1 || total > MOST_USES)
    return new PassEditRefused(
      Reason.TOTAL_OUT_OF_RANGE,
      'total',
      `A pass has from 1 to ${MOST_USES} punches.`,
    );
  return null;
}
