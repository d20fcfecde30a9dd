import type { ModelCalendar } from './model-calendar.ts';

export interface ModelPlace {
  readonly studentId: string;
  readonly classId: string;
  readonly enrollmentId: string;
  readonly type: string;
  readonly from: string;
  /** The last day; null is none. */
  until: string | null;
  isGone: boolean;
  /** A makeup whose token has come back. */
  isPaidBack?: boolean;
}

export interface Recording {
  readonly channel: string;
  readonly inMode: boolean;
  readonly classId: string;
  readonly date: string;
  readonly starts: string;
  readonly marks: readonly { readonly studentId: string; readonly status: string | null }[];
}

export interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

interface Mark {
  readonly status: string;
  readonly isAuto: boolean;
  /** The place that it was made for. */
  readonly place: ModelPlace | undefined;
}

/** What is recorded of somebody at a time of a date, and what that means. */
export interface ModelVisit {
  readonly starts: string;
  readonly enrollmentId: string;
  readonly came: boolean;
  /** What is not held was not missed. */
  readonly isMissed: boolean;
  readonly isExcused: boolean;
  /** As which kind of place it may earn a token; null as none. */
  readonly type: string | null;
}

const attended = (status: string): boolean => !['ABSENT', 'EXCUSED'].includes(status);

/** Somebody came, nothing is recorded any more, or an excuse is gone. */
export const isLess = ({ before, after }: Change): boolean => {
  if (after === null) return before !== null && !attended(before);
  return attended(after) || (before === 'EXCUSED' && after === 'ABSENT');
};

/** What is recorded of whom (rules T-4 to T-6). */
export class ModelRolls {
  private readonly marks = new Map<string, Mark>();
  private readonly checkedIn = new Set<string>();

  constructor(
    private readonly calendar: ModelCalendar,
    readonly places: ModelPlace[],
  ) {}

  students(): string[] {
    return [...new Set(this.places.map(({ studentId }) => studentId))];
  }

  placeOf(studentId: string, classId: string, date: string): ModelPlace | undefined {
    return this.places.find(
      (one) =>
        one.studentId === studentId &&
        one.classId === classId &&
        !one.isGone &&
        one.from <= date &&
        (one.until === null || date <= one.until),
    );
  }

  /** Whether somebody has a place for this one day, which is the one that it is of. */
  isForOneDay({ enrollmentId, date }: { enrollmentId: string; date: string }): boolean {
    const place = this.placeWith(enrollmentId);
    return place !== undefined && !place.isGone && place.type !== 'ACTIVE' && place.from === date;
  }

  /** Whether it was a makeup whose token has come back. */
  isPaidBack(enrollmentId: string): boolean {
    return this.placeWith(enrollmentId)?.isPaidBack ?? false;
  }

  private placeWith(id: string): ModelPlace | undefined {
    return this.places.find(({ enrollmentId }) => enrollmentId === id);
  }

  /** Who stands on a roll: whoever has a place, or a mark from when there was one. */
  peopleOf(classId: string, date: string, starts: string): string[] {
    return this.students().filter(
      (studentId) =>
        this.placeOf(studentId, classId, date) ??
        this.marks.has(`${studentId} ${classId} ${date} ${starts}`),
    );
  }

  /** What is recorded of somebody on a date, by time. */
  dayOf(studentId: string, classId: string, date: string): ModelVisit[] {
    const held = this.calendar.timesOn(classId, date);
    return this.calendar.classOf(classId).slots.flatMap(({ starts }) => {
      const mark = this.marks.get(`${studentId} ${classId} ${date} ${starts}`);
      if (!mark) return [];
      const { status, isAuto, place } = mark;
      const isMissed = held.includes(starts) && !attended(status);
      // What nobody made earns nothing once the place is gone, nor what was paid back.
      const isGone = isAuto && !this.placeOf(studentId, classId, date);
      return [
        {
          ...{ starts, isMissed, enrollmentId: place?.enrollmentId ?? '' },
          ...{ came: attended(status), isExcused: isMissed && status === 'EXCUSED' },
          type: isGone || place?.isPaidBack ? null : (place?.type ?? null),
        },
      ];
    });
  }

  /** Whether somebody missed a date. */
  isMissed(classId: string, date: string): boolean {
    return this.students().some((studentId) =>
      this.dayOf(studentId, classId, date).some(({ isMissed }) => isMissed),
    );
  }

  /** Writes marks, and in the check-in mode those of everybody else; answers whose have changed, and from what. */
  write({ inMode, classId, date, starts, marks }: Recording): ReadonlyMap<string, Change> {
    const changed = new Map<string, Change>();
    const keyOf = (studentId: string) => `${studentId} ${classId} ${date} ${starts}`;
    const put = (studentId: string, status: string | null, isAuto: boolean) => {
      const before = this.marks.get(keyOf(studentId));
      if (status === (before?.status ?? null) && !(before?.isAuto ?? false)) return;
      changed.set(studentId, { before: before?.status ?? null, after: status });
      const place = this.placeOf(studentId, classId, date) ?? before?.place;
      if (status === null) this.marks.delete(keyOf(studentId));
      else this.marks.set(keyOf(studentId), { status, isAuto, place });
    };
    for (const { studentId, status } of marks) put(studentId, status, false);
    const roll = `${classId} ${date} ${starts}`;
    const somebodyCame = marks.some(
      ({ studentId, status }) => changed.has(studentId) && status && attended(status),
    );
    if (!inMode || this.checkedIn.has(roll) || !somebodyCame) return changed;
    this.checkedIn.add(roll);
    const spokenOf = new Set(marks.map(({ studentId }) => studentId));
    for (const { studentId } of this.places) {
      const isThere = this.placeOf(studentId, classId, date) && !spokenOf.has(studentId);
      if (isThere && !this.marks.has(keyOf(studentId))) put(studentId, 'ABSENT', true);
    }
    return changed;
  }

  /** Somebody gets a place: absent on the rolls that have begun, of today and later; answers their dates. */
  join(place: ModelPlace, today: string): string[] {
    this.places.push(place);
    const { studentId, classId } = place;
    return [...this.checkedIn].flatMap((roll) => {
      const [rollClassId = '', date = '', starts = ''] = roll.split(' ');
      const key = `${studentId} ${roll}`;
      const isTheirs =
        rollClassId === classId &&
        date >= today &&
        this.placeOf(studentId, classId, date) === place;
      if (!isTheirs || this.marks.has(key)) return [];
      this.marks.set(`${studentId} ${classId} ${date} ${starts}`, {
        ...{ status: 'ABSENT', isAuto: true, place },
      });
      return [date];
    });
  }
}
