import type { LocalDate } from '../../shared/local-date.ts';
import { UndoRefusalReason as Reason, UndoRefused } from './undo-punch.problems.ts';

/** Before the class's date a punch comes back; on and after it only when staff say so (rule R-9). */
export function returnsPunch(
  classDate: LocalDate,
  today: LocalDate,
  asked: boolean | null | undefined,
): boolean {
  return today < classDate || (asked ?? false);
}

export function undoProblem(facts: {
  kind: string;
  isReturned: boolean;
  isRemoved: boolean;
  punchReturned: boolean;
  passIsGone: boolean;
}): UndoRefused | null {
  if (facts.kind !== 'USE')
    return new UndoRefused(Reason.NOT_A_USE, 'This line of the log is not a punch.');
  if (facts.isReturned)
    return new UndoRefused(Reason.ALREADY_RETURNED, 'This punch was returned before.');
  // A punch that was kept when its enrollment was removed may still be returned afterwards.
  if (facts.isRemoved && !facts.punchReturned) {
    return new UndoRefused(
      Reason.ENROLLMENT_REMOVED,
      'The enrollment was removed before, and its punch was kept.',
      facts.passIsGone ? null : 'Return the punch if it should come back.',
    );
  }
  return null;
}
