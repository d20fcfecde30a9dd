import { createHash } from 'node:crypto';
import { faker } from '@faker-js/faker/locale/en';
import { v7 } from 'uuid';
import { addDays, instantIn, type LocalDate, type LocalTime } from '../shared/local-date.ts';

export const DEMO_ZONE = 'America/Toronto';

/** Any number will do; another one makes another school. */
const SEED = 20_260_101;
const FIRST_ID_AT = Date.UTC(2026, 0, 1);

/** Where everything random and everything dated comes from: the same day gives the same school. */
export class Seed {
  readonly random = faker;
  private readonly days = new Map<number, LocalDate>();
  private made = 0;

  constructor(readonly today: LocalDate) {
    faker.seed(SEED);
  }

  /** A version 7 id that depends only on how many were made before, so that addresses survive a rebuild. */
  id(): string {
    const random = createHash('sha256').update(`${SEED}:${this.made}`).digest();
    return v7({ msecs: FIRST_ID_AT + this.made++, seq: 0, random });
  }

  /** Days from today; negative is the past. Asked so often that answers are kept. */
  day(offset: number): LocalDate {
    const known = this.days.get(offset) ?? addDays(this.today, offset);
    this.days.set(offset, known);
    return known;
  }

  instant(date: LocalDate, time: LocalTime): Date {
    return instantIn(date, time, DEMO_ZONE);
  }

  int(min: number, max: number): number {
    return this.random.number.int({ min, max });
  }

  chance(probability: number): boolean {
    return this.random.datatype.boolean({ probability });
  }

  pick<T>(from: readonly T[]): T {
    return this.random.helpers.arrayElement(from);
  }

  /** Of values that are not equally common. */
  weighted<T>(from: readonly (readonly [value: T, weight: number])[]): T {
    return this.random.helpers.weightedArrayElement(
      from.map(([value, weight]) => ({ value, weight })),
    );
  }

  shuffled<T>(from: readonly T[]): T[] {
    return this.random.helpers.shuffle(from);
  }

  /** Tries until `count` of the attempts have succeeded; a demo that cannot be made is a mistake in it. */
  until(count: number, attempt: () => boolean): void {
    let left = count;
    for (let tries = 0; left > 0; tries += 1) {
      if (tries > 1000 + count * 300)
        throw new Error(`The demo lacks ${left} of ${count} records that it wants.`);
      if (attempt()) left -= 1;
    }
  }

  /** A time at which the office works. */
  officeTime(): LocalTime {
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${two(this.int(9, 19))}:${two(this.int(0, 59))}`;
  }
}
