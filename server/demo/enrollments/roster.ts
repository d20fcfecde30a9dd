import type { NewRow } from '../../db/row.ts';
import type { Enrollment } from '../../features/enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import type { TimeslotFacts } from '../../features/schedule/meeting.rules.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import { earlier, later } from '../dates.ts';
import { fits, isAtSchool } from './fits.ts';
import type { Child } from '../people/people.ts';
import type { Offering } from '../schedule/offering.ts';
import type { Seed } from '../seed.ts';

export type DemoEnrollment = NewRow<Enrollment, 'overrides' | 'transferredFrom' | 'version'>;

interface Stay {
  readonly child: Child;
  readonly offering: Offering;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const FOREVER = '9999-12-31';
/** Places that stay free in a class that is not meant to be full. */
const SPARE = 2;

const end = (to: LocalDate | null): LocalDate => to ?? FOREVER;
const touch = (a: Pick<Stay, 'from' | 'to'>, b: Pick<Stay, 'from' | 'to'>): boolean =>
  a.from <= end(b.to) && b.from <= end(a.to);

/** Who is where and when. It gives no place that an office could not give. */
export class Roster {
  readonly enrollments: DemoEnrollment[] = [];
  private readonly byClass = new Map<string, Stay[]>();
  private readonly byChild = new Map<string, Stay[]>();

  constructor(private readonly seed: Seed) {}

  /** Whether age, gender, time and capacity allow it on all the days. */
  canTake(child: Child, offering: Offering, from: LocalDate, to: LocalDate | null): boolean {
    const { today } = this.seed;
    const last = end(to) < today ? end(to) : later(from, today);
    return (
      from >= child.joinedOn &&
      fits(child, offering.spec, from) &&
      (last === from || fits(child, offering.spec, last)) &&
      !(from === to && isAtSchool(child, offering.spec.slots, from)) &&
      !this.clashes(child, offering, from, to) &&
      this.seatsLeft(offering, from, to) > (offering.spec.isFull ? 0 : SPARE)
    );
  }

  /** Gives a place and writes it down. */
  take(
    child: Child,
    offering: Offering,
    type: EnrollmentType,
    from: LocalDate,
    to: LocalDate | null,
    more: Partial<Pick<DemoEnrollment, 'createdAt' | 'dropReason' | 'removedAt'>> = {},
  ): DemoEnrollment {
    const stay: Stay = { child, offering, from, to };
    if (!more.removedAt) {
      this.staysOf(this.byClass, offering.id).push(stay);
      this.staysOf(this.byChild, child.id).push(stay);
    }
    return this.write({
      id: this.seed.id(),
      studentId: child.id,
      classId: offering.id,
      seasonId: seasonOn(offering, from),
      type,
      startsOn: from,
      dropsOn: to,
      dropReason: null,
      waitedAt: null,
      removedAt: null,
      createdAt: this.bookedFor(from, child),
      ...more,
    });
  }

  /** Puts a child in line; that takes no place. */
  wait(child: Child, offering: Offering, since: Date): void {
    this.write({
      id: this.seed.id(),
      studentId: child.id,
      classId: offering.id,
      seasonId: null,
      type: EnrollmentType.WAIT,
      startsOn: null,
      dropsOn: null,
      dropReason: null,
      waitedAt: since,
      removedAt: null,
      createdAt: since,
    });
  }

  /** Fewest places that are free on any of the days. */
  seatsLeft(offering: Offering, from: LocalDate, to: LocalDate | null): number {
    if (offering.spec.capacity === null) return Number.POSITIVE_INFINITY;
    const stays = this.staysOf(this.byClass, offering.id).filter((stay) =>
      touch(stay, { from, to }),
    );
    const days = new Set(stays.map((stay) => later(stay.from, from)));
    const taken = [...days].map(
      (day) => stays.filter((stay) => stay.from <= day && end(stay.to) >= day).length,
    );
    return offering.spec.capacity - Math.max(0, ...taken);
  }

  /** Where a child has a place on a day. */
  placesOn(child: Child, date: LocalDate): Offering[] {
    return this.staysOf(this.byChild, child.id)
      .filter((stay) => stay.from <= date && end(stay.to) >= date)
      .map((stay) => stay.offering);
  }

  /** Children are in one class at a time, and once in each. */
  private clashes(
    child: Child,
    offering: Offering,
    from: LocalDate,
    to: LocalDate | null,
  ): boolean {
    return this.staysOf(this.byChild, child.id).some((stay) => {
      if (!touch(stay, { from, to })) return false;
      if (stay.offering === offering) return true;
      const oneDay = from === to ? from : stay.from === stay.to ? stay.from : null;
      return meetTogether(stay.offering, offering, oneDay === null ? null : weekdayOf(oneDay));
    });
  }

  private write(enrollment: DemoEnrollment): DemoEnrollment {
    this.enrollments.push(enrollment);
    return enrollment;
  }

  private bookedFor(from: LocalDate, child: Child): Date {
    const day = later(earlier(from, this.seed.day(-1)), child.joinedOn);
    return this.seed.instant(day, this.seed.officeTime());
  }

  private staysOf(map: Map<string, Stay[]>, id: string): Stay[] {
    const stays = map.get(id) ?? [];
    if (stays.length === 0) map.set(id, stays);
    return stays;
  }
}

function meetTogether(a: Offering, b: Offering, weekday: number | null): boolean {
  const overlap = (one: TimeslotFacts, other: TimeslotFacts): boolean =>
    one.weekday === other.weekday && one.starts < other.ends && other.starts < one.ends;
  return a.facts.timeslots.some(
    (one) =>
      (weekday === null || one.weekday === weekday) &&
      b.facts.timeslots.some((other) => overlap(one, other)),
  );
}

function seasonOn(offering: Offering, date: LocalDate): string | null {
  const season = offering.seasons.find(({ ranges }) =>
    ranges.some((range) => range.startsOn <= date && date <= range.endsOn),
  );
  return season?.id ?? null;
}
