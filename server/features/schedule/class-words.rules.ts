import { formatAge, parseAge, sayAge } from '../../shared/age.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { ClassForm } from './class.form.ts';
import type {
  ClassNames,
  ClassRecord,
  InstructorRow,
  NamedChoice,
} from './class-record.queries.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A class as people say it, field by field: for the audit, and to tell what differs. */
export interface ClassWords {
  readonly name: string;
  readonly description: string | null;
  readonly program: string;
  readonly level: string | null;
  readonly location: string;
  readonly room: string | null;
  readonly capacity: number | null;
  readonly minAge: string | null;
  readonly maxAge: string | null;
  readonly gender: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly timeslots: readonly string[];
  readonly sessions: readonly string[];
  readonly instructors: readonly string[];
}

type Told = Omit<
  ClassRecord,
  'id' | 'version' | 'isActive' | 'seasonKind' | 'zone' | 'instructors'
> & { readonly instructors: readonly Omit<InstructorRow, 'isActive'>[] };

/** The class of a form, with the rows that there will be. */
export const contentOf = (
  form: ClassForm,
  rows: Pick<Told, 'timeslots' | 'instructors'>,
): Told => ({
  ...form,
  minAge: form.minAge && formatAge(form.minAge),
  maxAge: form.maxAge && formatAge(form.maxAge),
  ...rows,
});

export function classWords(of: Told, names: ClassNames): ClassWords {
  const name = (among: readonly NamedChoice[], id: string | null): string | null =>
    among.find((one) => one.id === id)?.name ?? null;
  return {
    name: of.name,
    description: of.description,
    program: name(names.programs, of.programId) ?? '',
    level: name(names.levels, of.levelId),
    location: name(names.locations, of.locationId) ?? '',
    room: name(names.rooms, of.roomId),
    capacity: of.capacity,
    minAge: of.minAge && sayAge(parseAge(of.minAge)),
    maxAge: of.maxAge && sayAge(parseAge(of.maxAge)),
    gender: of.gender,
    startsOn: of.startsOn,
    endsOn: of.endsOn,
    timeslots: of.timeslots.map(sayTimeslot).sort(),
    sessions: of.seasonIds.map((id) => name(names.seasons, id) ?? '').sort(),
    instructors: of.instructors
      .map((one) => `${name(names.staff, one.staffId) ?? ''}${saySpan(one)}`)
      .sort(),
  };
}

interface Span {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** "Mon 10:00–11:00 until Sun 3 Jan 2027" */
export const sayTimeslot = (
  slot: Span & { readonly weekday: number; readonly starts: string; readonly ends: string },
): string => `${DAYS[slot.weekday - 1] ?? ''} ${slot.starts}–${slot.ends}${saySpan(slot)}`;

/** " from Mon 4 Jan 2027 until Mon 31 May 2027", or nothing. */
export function saySpan(of: Span): string {
  const from = of.validFrom === null ? '' : ` from ${sayDate(of.validFrom)}`;
  return of.validTo === null ? from : `${from} until ${sayDate(of.validTo)}`;
}
