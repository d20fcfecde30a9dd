/**
 * A second account of when absences earn makeup tokens: slow, obvious, and written from the rules alone (M-2 to M-5, T-6).
 * It lives minute by minute, and reads the clock on the wall of each location instead of reckoning ahead.
 */
export interface ModelClass {
  readonly id: string;
  readonly zone: string;
  /** It meets every day. */
  readonly slots: readonly { readonly starts: string; readonly ends: string }[];
  readonly sessions: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

export interface ModelPlace {
  readonly studentId: string;
  readonly classId: string;
  readonly enrollmentId: string;
  readonly type: string;
  /** Null is every day. */
  readonly on: string | null;
}

export interface ModelSettings {
  readonly automatic: 'EXCUSED' | 'EVERY';
  readonly earningTypes: readonly string[];
  readonly limit: number | null;
  readonly limitPeriod: 'MONTH' | 'YEAR' | 'SESSION' | 'AT_ONCE';
  readonly limitPer: 'STUDENT' | 'ENROLLMENT';
  readonly validDays: number;
}

export interface ModelToken {
  readonly studentId: string;
  readonly classId: string;
  readonly date: string;
  readonly enrollmentId: string;
  readonly expires: string;
  readonly madeBy: string;
  state: 'UNUSED' | 'USED' | 'REVOKED';
}

interface ModelMark {
  status: string;
  isAuto: boolean;
  enrollmentId: string;
}

export interface Recording {
  readonly channel: string;
  readonly inMode: boolean;
  readonly classId: string;
  readonly date: string;
  readonly starts: string;
  readonly marks: readonly { readonly studentId: string; readonly status: string | null }[];
}

const clocks = new Map<string, Intl.DateTimeFormat>();
/** "2026-11-24 17:05", as somebody at the place would say it. */
export function wallClock(at: Date, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
    });
  clocks.set(timeZone, clock);
  return clock.format(at);
}
export const dayAfter = (date: string, days = 1): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};
const halfAnHourAfter = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + 30;
  const later = `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  return later < '23:55' ? later : '23:55';
};
const attended = (status: string): boolean => !['ABSENT', 'EXCUSED'].includes(status);

const order = (of: { date: string; starts: string; classId: string }): string =>
  `${of.date} ${of.starts} ${of.classId}`;

export class TokenModel {
  readonly tokens: ModelToken[] = [];
  /** What a worker has to do: dates of classes. */
  readonly due = new Set<string>();
  private readonly marks = new Map<string, ModelMark>();
  private readonly checkedIn = new Set<string>();
  /** Whose own two evaluations are to be made, as something was recorded in time. */
  private readonly watched = new Set<string>();
  /** What is looked at when the next day ends. */
  private readonly again = new Set<string>();

  constructor(
    private readonly classes: readonly ModelClass[],
    private readonly places: readonly ModelPlace[],
    private readonly settings: ModelSettings,
  ) {}

  /** A minute begins. */
  minute(at: Date): void {
    for (const of of this.classes) {
      const [date = '', time] = wallClock(at, of.zone).split(' ');
      const today = `${of.id} ${date}`;
      const yesterday = `${of.id} ${dayAfter(date, -1)}`;
      if (time === firstLook(of) && this.watched.has(today)) this.due.add(today);
      if (time !== '23:55') continue;
      if (this.watched.has(today)) this.due.add(today);
      if (firstLook(of) === '23:55' && this.watched.has(yesterday)) this.due.add(yesterday);
      for (const key of this.again) {
        if (!key.startsWith(of.id)) continue;
        this.due.add(key);
        this.again.delete(key);
      }
    }
  }

  /** Somebody records marks. */
  record(at: Date, recording: Recording): void {
    const { channel, inMode, classId, date } = recording;
    const of = this.classOf(classId);
    const [today = '', time = ''] = wallClock(at, of.zone).split(' ');
    const changed = this.write(recording);
    if (changed.size === 0) return;

    let waits = false;
    if (channel === 'CHECK_IN_KIOSK') waits = true;
    else if (inMode && date >= today) waits = true;
    else if (inMode && channel === 'STAFF_PORTAL') waits = true;

    if (date >= today) this.watched.add(`${classId} ${date}`);
    if (date < today && waits) this.again.add(`${classId} ${date}`);
    if (date === today && time >= '23:55' && firstLook(of) !== '23:55')
      this.again.add(`${classId} ${date}`);

    for (const [studentId, { before, after }] of changed) {
      const day = this.dayOf(studentId, classId, date);
      const token = this.tokenOf(studentId, classId, date);
      if (token?.state === 'UNUSED') {
        const isUnexcused =
          this.settings.automatic === 'EXCUSED' &&
          before === 'EXCUSED' &&
          after === 'ABSENT' &&
          !day.some(({ status }) => status === 'EXCUSED');
        if (!isAbsence(day) || isUnexcused) token.state = 'REVOKED';
      }
      if (!waits) this.makeIfOwed(at, studentId, classId, date, channel);
    }
  }

  /** A worker does what is due. */
  evaluate(at: Date): void {
    const days = [...this.due].map((key) => key.split(' ') as [string, string]);
    this.due.clear();
    for (const token of this.tokens) {
      const isLookedAt = days.some(([id, date]) => token.classId === id && token.date === date);
      const day = this.dayOf(token.studentId, token.classId, token.date);
      if (isLookedAt && token.state === 'UNUSED' && !isAbsence(day)) token.state = 'REVOKED';
    }
    const students = [...new Set(this.places.map(({ studentId }) => studentId))];
    const candidates = days.flatMap(([classId, date]) =>
      students.flatMap((studentId) => {
        const first = this.earning(studentId, classId, date);
        return first ? [{ studentId, classId, date, starts: first.starts }] : [];
      }),
    );
    candidates.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    for (const { studentId, classId, date } of candidates)
      this.makeIfOwed(at, studentId, classId, date, 'SYSTEM');
  }

  private makeIfOwed(
    at: Date,
    studentId: string,
    classId: string,
    date: string,
    madeBy: string,
  ): void {
    if (this.tokenOf(studentId, classId, date)) return;
    const first = this.earning(studentId, classId, date);
    if (!first) return;
    const { limit, validDays } = this.settings;
    const { enrollmentId } = first;
    const wanted = { studentId, classId, date, enrollmentId, expires: dayAfter(date, validDays) };
    if (limit !== null && this.counted(at, wanted) >= limit) return;
    this.tokens.push({ ...wanted, madeBy, state: 'UNUSED' });
  }

  /** How many tokens there are that count with this one. */
  private counted(at: Date, wanted: Omit<ModelToken, 'madeBy' | 'state'>): number {
    const { limitPer, limitPeriod } = this.settings;
    const span = ({ classId, date }: { classId: string; date: string }): string => {
      if (limitPeriod === 'MONTH') return date.slice(0, 7);
      const session = this.classOf(classId).sessions.find(
        ({ from, to }) => from <= date && date <= to,
      );
      return (limitPeriod === 'SESSION' && session?.id) || date.slice(0, 4);
    };
    return this.tokens.filter((token) => {
      if (token.studentId !== wanted.studentId) return false;
      if (limitPer === 'ENROLLMENT' && token.enrollmentId !== wanted.enrollmentId) return false;
      if (limitPeriod !== 'AT_ONCE')
        return token.state !== 'REVOKED' && span(token) === span(wanted);
      const today = wallClock(at, this.classOf(token.classId).zone).slice(0, 10);
      return token.state === 'UNUSED' && token.expires >= today;
    }).length;
  }

  /** The first timeslot of a date that earns one, whatever there is already. */
  private earning(studentId: string, classId: string, date: string) {
    const day = this.dayOf(studentId, classId, date);
    if (!isAbsence(day)) return undefined;
    return day.find(({ status, type }) => {
      const qualifies = this.settings.automatic === 'EVERY' || status === 'EXCUSED';
      return qualifies && this.settings.earningTypes.includes(type);
    });
  }

  /** What is recorded of somebody on a date, by time. */
  private dayOf(studentId: string, classId: string, date: string) {
    return this.classOf(classId).slots.flatMap(({ starts }) => {
      const mark = this.marks.get(`${studentId} ${classId} ${date} ${starts}`);
      const type = this.placeOf(studentId, classId, date)?.type ?? '';
      return mark ? [{ ...mark, starts, type }] : [];
    });
  }

  private write({ inMode, classId, date, starts, marks }: Recording) {
    const changed = new Map<string, { before: string | null; after: string | null }>();
    const keyOf = (studentId: string) => `${studentId} ${classId} ${date} ${starts}`;
    const put = (studentId: string, status: string | null, isAuto: boolean) => {
      const before = this.marks.get(keyOf(studentId));
      if (status === (before?.status ?? null) && !(before?.isAuto ?? false)) return;
      changed.set(studentId, { before: before?.status ?? null, after: status });
      const { enrollmentId = '' } = this.placeOf(studentId, classId, date) ?? {};
      if (status === null) this.marks.delete(keyOf(studentId));
      else this.marks.set(keyOf(studentId), { status, isAuto, enrollmentId });
    };
    for (const { studentId, status } of marks) put(studentId, status, false);
    const roll = `${classId} ${date} ${starts}`;
    const somebodyCame = [...changed.values()].some(({ after }) => after && attended(after));
    if (!inMode || this.checkedIn.has(roll) || !somebodyCame) return changed;
    this.checkedIn.add(roll);
    const spokenOf = new Set(marks.map(({ studentId }) => studentId));
    for (const { studentId } of this.places) {
      const isThere = this.placeOf(studentId, classId, date) && !spokenOf.has(studentId);
      if (isThere && !this.marks.has(keyOf(studentId))) put(studentId, 'ABSENT', true);
    }
    return changed;
  }

  private classOf(classId: string): ModelClass {
    const found = this.classes.find(({ id }) => id === classId);
    if (!found) throw new Error('There is no such class.');
    return found;
  }

  placeOf(studentId: string, classId: string, date: string): ModelPlace | undefined {
    return this.places.find(
      (one) =>
        one.studentId === studentId &&
        one.classId === classId &&
        (one.on === null || one.on === date),
    );
  }

  private tokenOf(studentId: string, classId: string, date: string): ModelToken | undefined {
    return this.tokens.find(
      (one) =>
        one.studentId === studentId &&
        one.classId === classId &&
        one.date === date &&
        one.state !== 'REVOKED',
    );
  }
}

const firstLook = ({ slots }: ModelClass): string => halfAnHourAfter(slots.at(-1)?.ends ?? '');

const isAbsence = (day: readonly { status: string }[]): boolean =>
  day.length > 0 && !day.some(({ status }) => attended(status));
