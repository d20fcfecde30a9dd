import type { MarkStatus, RollSheet_rollFragment } from './RollSheet.generated.ts';

export type { MarkStatus };
export type RollLine = RollSheet_rollFragment['lines'][number];

/** All that one line says of a student, as it is kept and sent. */
export interface MarkValue {
  /** Null: nothing is recorded, which is not to be absent. */
  status: MarkStatus | null;
  comment: string | null;
  arrivedAt: string | null;
  leftAt: string | null;
}

/** What a button or a key does to a mark. */
export type MarkAct = 'present' | 'absent' | 'tardy' | 'leftEarly' | 'excused' | 'clear';

export const unmarked: MarkValue = { status: null, comment: null, arrivedAt: null, leftAt: null };

export const maxComment = 200;

export const hasAttended = (status: MarkStatus | null): boolean =>
  status !== null && status !== 'ABSENT' && status !== 'EXCUSED';

export const isAbsent = (status: MarkStatus | null): boolean =>
  status === 'ABSENT' || status === 'EXCUSED';

export const isTardy = (status: MarkStatus | null): boolean =>
  status === 'TARDY' || status === 'TARDY_LEFT_EARLY';

export const hasLeftEarly = (status: MarkStatus | null): boolean =>
  status === 'LEFT_EARLY' || status === 'TARDY_LEFT_EARLY';

function attended(tardy: boolean, leftEarly: boolean): MarkStatus {
  if (tardy) return leftEarly ? 'TARDY_LEFT_EARLY' : 'TARDY';
  return leftEarly ? 'LEFT_EARLY' : 'PRESENT';
}

/** A comment stays as long as something is recorded, times as long as the student was there (rule T-3). */
export function withStatus(before: MarkValue, status: MarkStatus | null): MarkValue {
  if (status === null) return unmarked;
  return hasAttended(status)
    ? { ...before, status }
    : { ...before, status, arrivedAt: null, leftAt: null };
}

/** The mark that an act makes of another. Somebody who is expected to be absent and excused is excused. */
export function markBy(act: MarkAct, before: MarkValue, isExcusedBefore: boolean): MarkValue {
  const { status } = before;
  switch (act) {
    case 'clear':
      return unmarked;
    case 'present':
      return withStatus(before, 'PRESENT');
    case 'absent':
      return withStatus(before, isExcusedBefore && !isAbsent(status) ? 'EXCUSED' : 'ABSENT');
    case 'tardy':
      return withStatus(before, attended(!isTardy(status), hasLeftEarly(status)));
    case 'leftEarly':
      return withStatus(before, attended(isTardy(status), !hasLeftEarly(status)));
    case 'excused':
      return withStatus(before, status === 'EXCUSED' ? 'ABSENT' : 'EXCUSED');
  }
}

export function recordedOf({ mark }: { mark: MarkValue | null }): MarkValue {
  if (!mark) return unmarked;
  const { status, comment, arrivedAt, leftAt } = mark;
  return { status, comment, arrivedAt, leftAt };
}

export const isSame = (one: MarkValue, other: MarkValue): boolean =>
  one.status === other.status &&
  one.comment === other.comment &&
  one.arrivedAt === other.arrivedAt &&
  one.leftAt === other.leftAt;

const words: Record<MarkStatus, string> = {
  PRESENT: 'Present',
  TARDY: 'Tardy',
  LEFT_EARLY: 'Left early',
  TARDY_LEFT_EARLY: 'Tardy & left early',
  ABSENT: 'Absent',
  EXCUSED: 'Excused absence',
};

/** "Tardy & left early", "Not recorded" */
export const statusWords = (status: MarkStatus | null): string =>
  status === null ? 'Not recorded' : words[status];
