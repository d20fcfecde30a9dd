import type { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';

export interface Child {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate;
  readonly gender: Gender;
  /** Nothing happens before. */
  readonly joinedOn: LocalDate;
  readonly medicalAlert: string | null;
  /** Comes in the mornings of school days, when others of that age are at school. */
  readonly isHomeschooled: boolean;
}

export interface Adult {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly relationship: string;
  readonly phone: string;
  readonly email: string | null;
}

export interface Household {
  readonly id: string;
  readonly name: string;
  readonly joinedOn: LocalDate;
  /** The first is the one whom the office calls first. */
  readonly adults: readonly Adult[];
  readonly children: readonly Child[];
}

/** Years as a fraction, near enough to leave out whom an age bound clearly excludes. */
export function roughAge(born: LocalDate, on: LocalDate): number {
  const years = (date: LocalDate): number =>
    Number(date.slice(0, 4)) +
    (Number(date.slice(5, 7)) - 1) / 12 +
    (Number(date.slice(8)) - 1) / 372;
  return years(on) - years(born);
}
