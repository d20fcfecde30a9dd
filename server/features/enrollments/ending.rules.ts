import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { isOneDay } from './enroll.rules.ts';
import { EnrollmentType } from './enrollment.enums.ts';

/** What decides whether an enrollment may still be changed. */
export interface Held {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly isTransferred: boolean;
  readonly today: LocalDate;
}

export interface DropAsked {
  readonly dropsOn: LocalDate;
  readonly reason: string | null;
}

/** What the row of an enrollment offers: E-11 and E-12 of the field's practice, by its type and dates. */
export interface EnrollmentActions {
  readonly change: boolean;
  readonly drop: boolean;
  readonly transfer: boolean;
  readonly approve: boolean;
  readonly delete: boolean;
}

const isOver = ({ dropsOn, today }: Held): boolean => dropsOn !== null && dropsOn < today;

/** What may be done with it by its dates and type (rules E-10 to E-13). */
export function actionsOf(held: Held): EnrollmentActions {
  const open = !isOver(held) && !held.isTransferred;
  const isActive = held.type === EnrollmentType.ACTIVE;
  const isWaiting = held.type === EnrollmentType.WAIT;
  return {
    change: open && isActive,
    drop: open && (isActive || isWaiting),
    transfer: open && !isWaiting,
    approve: open && isWaiting,
    delete: true,
  };
}

const over = (rule: string, { dropsOn }: Held): RecordRefused =>
  RecordRefused.field(
    rule,
    'id',
    'NOT_ALLOWED',
    `This enrollment ended on ${sayDate(dropsOn ?? '')}, and stays as it was.`,
  );

const transferred = (rule: string): RecordRefused =>
  RecordRefused.because(
    rule,
    RecordRefusal.NOT_ALLOWED,
    'This enrollment was transferred, which said when it ends.',
    'Change the one that it was transferred to.',
  );

/** Rule E-10. `reasons` are those that may be chosen; none means that none is asked for. */
export function dropProblem(
  held: Held,
  { dropsOn, reason }: DropAsked,
  reasons: readonly string[],
): RecordRefused | null {
  if (isOneDay(held.type)) {
    return RecordRefused.because(
      'E-10',
      RecordRefusal.NOT_ALLOWED,
      'A place for one day is not dropped.',
      'Delete it instead.',
    );
  }
  if (isOver(held)) return over('E-10', held);
  if (held.isTransferred) return transferred('E-10');
  const { startsOn } = held;
  if (held.type === EnrollmentType.ACTIVE && startsOn !== null && dropsOn < startsOn) {
    const message = `It begins on ${sayDate(startsOn)}. Delete it instead if it shall not be.`;
    return RecordRefused.field('E-10', 'dropsOn', 'OUT_OF_RANGE', message);
  }
  if (held.dropsOn !== null && dropsOn > held.dropsOn) {
    const message = `It ends on ${sayDate(held.dropsOn)} already. Change its dates to make it longer.`;
    return RecordRefused.field('E-10', 'dropsOn', 'OUT_OF_RANGE', message);
  }
  if (reasons.length > 0 && !reason) {
    return RecordRefused.field('E-10', 'reason', 'NEEDED', 'Choose why it ends.');
  }
  if (reason && !reasons.includes(reason)) {
    const message = `“${reason}” is none of the drop reasons.`;
    return RecordRefused.field('E-10', 'reason', 'UNKNOWN', message);
  }
  return null;
}

/** Rule E-7, for dates that are changed. */
export function changeProblem(held: Held): RecordRefused | null {
  if (held.type !== EnrollmentType.ACTIVE) {
    return RecordRefused.because(
      'E-7',
      RecordRefusal.NOT_ALLOWED,
      'Only an ongoing place has dates to change.',
      'Transfer it to another day, or delete it.',
    );
  }
  if (isOver(held)) return over('E-7', held);
  return held.isTransferred ? transferred('E-7') : null;
}

/** Rule E-11. */
export function transferProblem(
  held: Held & { readonly classId: string },
  to: { classId: string; startsOn: LocalDate },
): RecordRefused | null {
  if (held.type === EnrollmentType.WAIT) {
    return RecordRefused.because(
      'E-11',
      RecordRefusal.NOT_ALLOWED,
      'Who waits has no place to transfer.',
      'Drop the wait, and put the student on the other waiting list.',
    );
  }
  if (isOver(held)) return over('E-11', held);
  if (held.isTransferred) return transferred('E-11');
  if (!isOneDay(held.type) && to.classId === held.classId) {
    const message = 'That is the class it is in. Change its dates instead.';
    return RecordRefused.field('E-11', 'classId', 'NOT_ALLOWED', message);
  }
  if (to.classId === held.classId && to.startsOn === held.startsOn) {
    return RecordRefused.field('E-11', 'startsOn', 'NOT_ALLOWED', 'It is on that day already.');
  }
  if (!isOneDay(held.type) && held.dropsOn !== null && to.startsOn > held.dropsOn) {
    const message = `It ends on ${sayDate(held.dropsOn)}, before the transfer.`;
    return RecordRefused.field('E-11', 'startsOn', 'OUT_OF_RANGE', message);
  }
  return null;
}

/** Rule E-13. */
export function approveProblem(held: Held, type: EnrollmentType): RecordRefused | null {
  if (held.type !== EnrollmentType.WAIT) {
    return RecordRefused.because(
      'E-13',
      RecordRefusal.NOT_ALLOWED,
      'Only who waits can be approved.',
    );
  }
  if (isOver(held)) return over('E-13', held);
  return type === EnrollmentType.WAIT
    ? RecordRefused.field('E-13', 'type', 'NOT_ALLOWED', 'Choose a place, not the waiting list.')
    : null;
}
