import {
  closesDate,
  dayAfter,
  wallClock,
  type ModelCalendar,
  type ModelCancellation,
  type ModelClosure,
} from './model-calendar.ts';
import { ModelEvaluations } from './model-evaluations.ts';
import {
  isLess,
  type ModelPlace,
  type ModelRolls,
  type ModelVisit,
  type Recording,
} from './model-rolls.ts';

export interface ModelSettings {
  readonly automatic: 'EXCUSED' | 'EVERY';
  readonly earningTypes: readonly string[];
  readonly limit: number | null;
  readonly limitPeriod: 'MONTH' | 'YEAR' | 'SESSION' | 'AT_ONCE';
  readonly limitPer: 'STUDENT' | 'ENROLLMENT';
  readonly validDays: number;
}

/** Somebody on a date of a class. */
interface Visitor {
  readonly studentId: string;
  readonly classId: string;
  readonly date: string;
}

export interface ModelToken extends Visitor {
  readonly enrollmentId: string;
  readonly origin: 'ABSENCE' | 'CANCELLATION';
  readonly expires: string | null;
  readonly madeBy: string;
  /** Whether it counts against a limit. */
  readonly counts: boolean;
  state: 'UNUSED' | 'USED' | 'REVOKED';
  /** The cancellation that it is owed for. */
  cancellationId: string | null;
  /** What it pays for. */
  makeupId: string | null;
  /** Staff want it back as soon as it is free and the date is held. */
  isWantedBack: boolean;
}

export interface ModelGift {
  readonly expires: string | null;
  readonly overrideLimit: boolean;
}

const order = (of: { date: string; starts: string; classId: string }): string =>
  `${of.date} ${of.starts} ${of.classId}`;

/**
 * A second account of who has which makeup token: slow, obvious, and written from the rules alone (M-2 to M-8). It lives
 * minute by minute, and reads the clock on the wall of each location instead of reckoning ahead.
 */
export class TokenModel {
  readonly tokens: ModelToken[] = [];
  readonly evaluations: ModelEvaluations;

  constructor(
    private readonly calendar: ModelCalendar,
    private readonly rolls: ModelRolls,
    private readonly settings: ModelSettings,
  ) {
    this.evaluations = new ModelEvaluations(calendar);
  }

  /** Somebody records marks. */
  record(at: Date, recording: Recording): void {
    const { channel, inMode, classId, date } = recording;
    const changed = this.rolls.write(recording);
    if (changed.size === 0) return;
    const isPast = date < this.today(at, classId);
    let waits = false;
    if (channel === 'CHECK_IN_KIOSK') waits = true;
    else if (inMode && !isPast) waits = true;
    else if (inMode && channel === 'STAFF_PORTAL') waits = true;

    if (!isPast || waits) this.evaluations.lookAgain(at, classId, date);
    for (const [studentId, change] of changed) {
      const visitor = { studentId, classId, date };
      const token = this.tokenOf(visitor);
      if (isLess(change) && token?.state === 'UNUSED' && !this.isOwed(token))
        token.state = 'REVOKED';
      if (!waits) this.makeIfOwed(at, visitor, channel);
    }
  }

  /** A worker does what is due. */
  evaluate(at: Date): void {
    const days = this.evaluations.take();
    for (const token of this.tokens) {
      const isLookedAt = days.some(([id, date]) => token.classId === id && token.date === date);
      if (isLookedAt && token.state === 'UNUSED' && !this.isOwed(token)) token.state = 'REVOKED';
    }
    const candidates = days.flatMap(([classId, date]) =>
      this.rolls.students().flatMap((studentId) => {
        const first = this.earning({ studentId, classId, date });
        return first ? [{ studentId, classId, date, starts: first.starts }] : [];
      }),
    );
    candidates.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    for (const candidate of candidates) this.makeIfOwed(at, candidate, 'SYSTEM');
  }

  /** A date is cancelled, or a time of it; `gift` is what those with an ongoing place get when nothing of it is left. */
  cancel(at: Date, one: ModelCancellation, gift: ModelGift | null): void {
    const { id: cancellationId, classId, date } = one;
    this.calendar.cancellations.set(cancellationId, one);
    if (this.calendar.isHeld(classId, date)) {
      this.evaluations.lookAgain(at, classId, date);
      return;
    }
    for (const token of this.tokensOn(classId, date)) {
      if (!isForAbsence(token)) continue;
      if (gift && !this.rolls.isForOneDay(token)) token.cancellationId = cancellationId;
      else if (token.state === 'UNUSED') token.state = 'REVOKED';
    }
    const places = this.rolls
      .students()
      .flatMap((studentId) => this.rolls.placeOf(studentId, classId, date) ?? []);
    for (const { studentId, type, enrollmentId } of places) {
      const wanted = { studentId, classId, date, enrollmentId };
      if (!gift || type !== 'ACTIVE' || this.tokenOf(wanted)) continue;
      if (!gift.overrideLimit && this.isLimitReached(at, wanted)) continue;
      this.give({
        ...{ ...wanted, origin: 'CANCELLATION', expires: gift.expires, cancellationId },
        ...{ madeBy: 'OFFICE_PORTAL', counts: !gift.overrideLimit },
      });
    }
    for (const place of places) if (place.type !== 'ACTIVE') this.takeAway(at, place, true);
  }

  /** A cancellation is taken back, and what was given for it if that is wanted. */
  takeBack(at: Date, cancellationId: string, wantsTokens: boolean): void {
    const one = this.calendar.cancellations.get(cancellationId);
    if (!one) throw new Error('There is no such cancellation.');
    const { classId, date } = one;
    const wasHeld = this.calendar.isHeld(classId, date);
    const isGivenStill = (token: ModelToken): boolean =>
      token.cancellationId !== null && this.calendar.cancellations.has(token.cancellationId);
    const given = this.tokensOn(classId, date).filter((token) => {
      if (token.cancellationId === cancellationId) return true;
      // With the first that is taken back the whole date is held again.
      return !wasHeld && (isGivenStill(token) || token.isWantedBack);
    });
    this.calendar.cancellations.delete(cancellationId);
    const isHeld = this.calendar.isHeld(classId, date);
    for (const token of given) {
      if (token.origin === 'CANCELLATION') {
        if (isHeld || token.cancellationId === cancellationId) token.isWantedBack = wantsTokens;
      } else if (isHeld) token.cancellationId = null;
    }
    if (!isHeld) return;
    this.takeWhatIsWanted(classId, date);
    this.evaluations.lookAgain(at, classId, date);
  }

  /** A closure is written, changed, or erased. */
  close(at: Date, id: string, closure: ModelClosure | null): void {
    const before = this.calendar.closures.get(id);
    if (closure) this.calendar.closures.set(id, closure);
    else this.calendar.closures.delete(id);
    for (const { id: classId } of this.calendar.classes) {
      for (let date = '2026-10-01'; date < '2026-12-01'; date = dayAfter(date)) {
        const [was, is] = [closesDate(before, classId, date), closesDate(closure, classId, date)];
        if (is && !was)
          for (const token of this.tokensOn(classId, date))
            if (isForAbsence(token) && token.state === 'UNUSED') token.state = 'REVOKED';
        if (!was || is || !this.calendar.isHeld(classId, date)) continue;
        for (const token of this.tokensOn(classId, date))
          if (token.origin === 'ABSENCE' && !this.isForStanding(token)) token.cancellationId = null;
        this.takeWhatIsWanted(classId, date);
        if (this.rolls.isMissed(classId, date)) this.evaluations.lookAgain(at, classId, date);
      }
    }
  }

  /** Somebody gets a place; a token may pay for it. */
  join(at: Date, place: ModelPlace, token: ModelToken | null): void {
    const { classId, enrollmentId } = place;
    for (const date of this.rolls.join(place, this.today(at, classId)))
      this.evaluations.lookAgain(at, classId, date);
    if (token) Object.assign(token, { state: 'USED', makeupId: enrollmentId });
  }

  /** A place is taken away; what paid for it comes back before its date, and then if staff say so. */
  takeAway(at: Date, place: ModelPlace, comesBack: boolean): void {
    place.isGone = true;
    const token = this.tokens.find(({ makeupId }) => makeupId === place.enrollmentId);
    const isToCome = place.from > this.today(at, place.classId);
    if (!token || !(isToCome || comesBack)) return;
    Object.assign(token, { state: 'UNUSED', makeupId: null });
    place.isPaidBack = true;
    for (const earned of this.tokens)
      if (earned.enrollmentId === place.enrollmentId && earned.state === 'UNUSED')
        earned.state = 'REVOKED';
    const { classId, date } = token;
    const isForNothing = this.rolls.isPaidBack(token.enrollmentId);
    if (isForAbsence(token) && (isForNothing || !this.isOwed(token))) token.state = 'REVOKED';
    if (!token.isWantedBack || !this.calendar.isHeld(classId, date)) return;
    this.takeWhatIsWanted(classId, date);
    this.evaluations.lookAgain(at, classId, date);
  }

  private takeWhatIsWanted(classId: string, date: string): void {
    for (const token of this.tokensOn(classId, date))
      if (token.isWantedBack && token.state === 'UNUSED') token.state = 'REVOKED';
  }

  private makeIfOwed(at: Date, visitor: Visitor, madeBy: string): void {
    const { studentId, classId, date } = visitor;
    const first = this.earning(visitor);
    if (!first || this.tokenOf(visitor)) return;
    const wanted = { studentId, classId, date, enrollmentId: first.enrollmentId };
    if (this.isLimitReached(at, wanted)) return;
    const expires = dayAfter(date, this.settings.validDays);
    this.give({
      ...{ ...wanted, origin: 'ABSENCE', expires, madeBy, counts: true, cancellationId: null },
    });
  }

  private give(token: Omit<ModelToken, 'state' | 'makeupId' | 'isWantedBack'>): void {
    this.tokens.push({ ...token, state: 'UNUSED', makeupId: null, isWantedBack: false });
  }

  /** Whether there are as many tokens as may be that count with this one. */
  private isLimitReached(at: Date, wanted: Visitor & { enrollmentId: string }): boolean {
    const { limit, limitPer, limitPeriod } = this.settings;
    const span = ({ classId, date }: { classId: string; date: string }): string => {
      if (limitPeriod === 'MONTH') return date.slice(0, 7);
      const session = this.calendar
        .classOf(classId)
        .sessions.find(({ from, to }) => from <= date && date <= to);
      return (limitPeriod === 'SESSION' && session?.id) || date.slice(0, 4);
    };
    const counted = this.tokens.filter((token) => {
      if (token.studentId !== wanted.studentId) return false;
      if (limitPer === 'ENROLLMENT' && token.enrollmentId !== wanted.enrollmentId) return false;
      if (limitPeriod !== 'AT_ONCE')
        return token.state !== 'REVOKED' && token.counts && span(token) === span(wanted);
      const isOver = token.expires !== null && token.expires < this.today(at, token.classId);
      return token.state === 'UNUSED' && !isOver;
    });
    return limit !== null && counted.length >= limit;
  }

  /** Whether what a token was made for is still so. */
  private isOwed(token: ModelToken): boolean {
    const day = this.rolls.dayOf(token.studentId, token.classId, token.date);
    return !isForAbsence(token) || day.some((visit) => this.qualifies(visit, day));
  }

  /** The first time of a date that earns one, whatever there is already. */
  private earning({ studentId, classId, date }: Visitor): ModelVisit | undefined {
    const day = this.rolls.dayOf(studentId, classId, date);
    return day.find(
      (visit) =>
        this.qualifies(visit, day) &&
        visit.type !== null &&
        this.settings.earningTypes.includes(visit.type),
    );
  }

  private qualifies(visit: ModelVisit, day: readonly ModelVisit[]): boolean {
    if (day.some(({ came }) => came)) return false;
    return this.settings.automatic === 'EVERY' ? visit.isMissed : visit.isExcused;
  }

  private today(at: Date, classId: string): string {
    return wallClock(at, this.calendar.classOf(classId).zone).slice(0, 10);
  }

  private isForStanding({ cancellationId }: ModelToken): boolean {
    return cancellationId !== null && this.calendar.cancellations.has(cancellationId);
  }

  /** Those that were not taken back. */
  private tokensOn(classId: string, date: string): ModelToken[] {
    return this.tokens.filter(
      (one) => one.classId === classId && one.date === date && one.state !== 'REVOKED',
    );
  }

  private tokenOf({ studentId, classId, date }: Visitor): ModelToken | undefined {
    return this.tokensOn(classId, date).find((one) => one.studentId === studentId);
  }
}

/** And not, though an absence had earned it, for a cancellation that came later. */
const isForAbsence = ({ origin, cancellationId }: ModelToken): boolean =>
  origin === 'ABSENCE' && cancellationId === null;
