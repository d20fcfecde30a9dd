import type { Gender } from '../../shared/gender.ts';
import type { LocalTime, Weekday } from '../../shared/local-date.ts';

export const NORTH_GYM = 'North Gym';
export const SOUTH_POOL = 'South Pool';

/** Where each room is. Shared ones hold several classes at a time. */
export const ROOMS = {
  'Floor A': { location: NORTH_GYM, isShared: true },
  'Floor B': { location: NORTH_GYM, isShared: true },
  'Soft room': { location: NORTH_GYM, isShared: false },
  'Trampoline hall': { location: NORTH_GYM, isShared: false },
  'Aerial loft': { location: NORTH_GYM, isShared: false },
  Yard: { location: NORTH_GYM, isShared: true },
  'Studio 1': { location: NORTH_GYM, isShared: false },
  'Studio 2': { location: NORTH_GYM, isShared: false },
  'Main pool': { location: SOUTH_POOL, isShared: true },
  'Teaching pool': { location: SOUTH_POOL, isShared: true },
  'Dive tank': { location: SOUTH_POOL, isShared: false },
} as const;

export type RoomName = keyof typeof ROOMS;

export const PROGRAMS = ['Gymnastics', 'Swim', 'Dance'] as const;
export type ProgramName = (typeof PROGRAMS)[number];

/** From the lowest to the highest; drop-ins stand apart. */
export const LEVELS = [
  'Parent & Tot',
  'Preschool',
  'Beginner',
  'Intermediate',
  'Advanced',
  'Drop-in',
] as const;
export type LevelName = (typeof LEVELS)[number];

/** ROLLING goes on; TERM is this session and the next; PAST, NEXT and INTENSIVE are sessions that do not hold today. */
export type SeasonKey = 'ROLLING' | 'TERM' | 'PAST' | 'NEXT' | 'INTENSIVE';

export interface Slot {
  readonly weekday: Weekday;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
}

export interface ClassSpec {
  readonly name: string;
  readonly program: ProgramName;
  readonly level: LevelName;
  readonly room: RoomName;
  readonly minAge: string | null;
  readonly maxAge: string | null;
  /** Null is no limit. */
  readonly capacity: number | null;
  readonly slots: readonly Slot[];
  readonly gender: Gender | null;
  readonly season: SeasonKey | null;
  /** Its places are all taken, and stay so. */
  readonly isFull: boolean;
  readonly isActive: boolean;
  /** Times that it had until some weeks ago. */
  readonly formerSlots: readonly Slot[];
}

export interface Extras {
  readonly gender?: Gender;
  readonly season?: SeasonKey;
  readonly isFull?: boolean;
  readonly isActive?: boolean;
  readonly formerly?: string;
}

type Line = readonly [
  name: string,
  level: LevelName,
  room: RoomName,
  ages: string,
  capacity: number | null,
  times: string,
  extras?: Extras,
];

/** Reads a program's list: ages as "P6Y-P8Y" with either side open, times as in `parseTimes`. */
export function classesOf(program: ProgramName, lines: readonly Line[]): ClassSpec[] {
  return lines.map(([name, level, room, ages, capacity, times, extras = {}]) => {
    const [minAge = '', maxAge = ''] = ages.split('-');
    return {
      name,
      program,
      level,
      room,
      minAge: minAge || null,
      maxAge: maxAge || null,
      capacity,
      slots: parseTimes(times),
      gender: extras.gender ?? null,
      season: extras.season ?? null,
      isFull: extras.isFull ?? false,
      isActive: extras.isActive ?? true,
      formerSlots: extras.formerly ? parseTimes(extras.formerly) : [],
    };
  });
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const GROUPS: Record<string, readonly string[]> = {
  daily: DAYS,
  weekdays: DAYS.slice(0, 5),
  weekends: DAYS.slice(5),
};

/** "Mon Wed 16:30-17:30; weekends 10:00-12:00" */
export function parseTimes(times: string): Slot[] {
  return times.split(';').flatMap((part) => {
    const words = part.trim().split(' ');
    const [starts = '', ends = ''] = (words.pop() ?? '').split('-');
    return words
      .flatMap((word) => GROUPS[word] ?? [word])
      .map((day) => ({ weekday: DAYS.indexOf(day) + 1, starts, ends }));
  });
}
