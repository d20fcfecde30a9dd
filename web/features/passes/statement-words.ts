import { count, formatDate } from '../../lib/format.ts';
import type { StatementPageQuery } from './StatementPage.generated.ts';

export type StatedPass = StatementPageQuery['pass'];
export type StatementLine = StatedPass['statement']['lines'][number];

const punches = (amount: number) => count(amount, 'punch', 'punches');

/** "Tue 1 Sep 2026 to Tue 15 Dec 2026", "Tue 1 Sep 2026 on, never expires" */
export function datesWords(activeOn: string, expires: string | null): string {
  return expires === null
    ? `${formatDate(activeOn)} on, never expires`
    : `${formatDate(activeOn)} to ${formatDate(expires)}`;
}

/** "Maya in Open Gym, Tue 24 Nov 2026" */
function visitWords({ student, class: schoolClass, classDate }: StatementLine): string {
  const who = [student?.firstName, schoolClass?.name].filter(Boolean).join(' in ');
  return [who, classDate && formatDate(classDate)].filter(Boolean).join(', ');
}

function whom({ student, isOfType }: StatementLine): string {
  if (isOfType) return ', with all passes of its type';
  return student ? ` for ${student.firstName}` : '';
}

/** What happened, as one would say it. */
export function lineWords(line: StatementLine): string {
  const { kind, totalAfter, activeOnAfter, expiresAfter } = line;
  switch (kind) {
    case 'GIVE': {
      const amount = totalAfter === null ? 'unlimited' : punches(totalAfter);
      return activeOnAfter
        ? `Given: ${amount}, ${datesWords(activeOnAfter, expiresAfter)}`
        : `Given: ${amount}`;
    }
    case 'USE':
      return `Punch: ${visitWords(line)}${line.isReturned ? ' (returned later)' : ''}`;
    case 'RETURN':
      return `Punch returned: ${visitWords(line)}`;
    case 'TOTAL':
      return totalAfter === null ? 'Made unlimited' : `Changed to ${punches(totalAfter)} in all`;
    case 'DATES':
      return expiresAfter === null
        ? 'Changed to never expire'
        : `Expiry changed to ${formatDate(expiresAfter)}`;
    case 'SUSPEND':
      return `Suspended${whom(line)}`;
    case 'UNSUSPEND':
      return `Unsuspended${whom(line)}`;
    case 'TERMS':
      return line.changed?.length
        ? `Terms changed: ${line.changed.join(', ')}`
        : 'Took the newest terms of its type';
    case 'JOIN':
      return `Joined by ${line.student?.firstName ?? 'a student'}`;
    case 'LEAVE':
      return `Left by ${line.student?.firstName ?? 'a student'}`;
    case 'DELETE':
      return `Deleted${whom(line)}`;
  }
}

interface Balance {
  used: number;
  left: number | null;
}

/** "6 left", "4 used" */
export function balanceWords({ used, left }: Balance): string {
  return left === null ? `${String(used)} used` : `${String(left)} left`;
}

/** "6 of 10 punches left" */
export function balanceSentence({ used, total, left }: Balance & { total: number | null }): string {
  return total === null || left === null
    ? `${punches(used)} used, no limit`
    : `${String(left)} of ${punches(total)} left`;
}

/** In groups of four, to be read out or typed. */
export function codeWords(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
