import { ClassSeason, Season, SeasonRange } from '../../features/schedule/calendar.entities.ts';
import {
  ClassInstructor,
  Event,
  SchoolClass,
  Timeslot,
} from '../../features/schedule/class.entities.ts';
import type { TimeslotFacts } from '../../features/schedule/meeting.rules.ts';
import { addDays, weekdayOf } from '../../shared/local-date.ts';
import { ROOMS, type ClassSpec } from '../catalogue/class-spec.ts';
import { dance } from '../catalogue/dance.ts';
import { dropIns } from '../catalogue/drop-ins.ts';
import { gymnastics } from '../catalogue/gymnastics.ts';
import { swim } from '../catalogue/swim.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { dayOffTables, makeCancellations, makeClosures } from './days-off.ts';
import { idBy } from '../records/drawn.ts';
import { describe } from './descriptions.ts';
import { assignTeachers, type Teacher } from './instructors.ts';
import { meetingDates, type Offering } from './offering.ts';
import { idOf, makePlaces, placeTables, type Places } from './places.ts';
import { makeSeasons } from './seasons.ts';
import { teachingRows } from './teaching.ts';

export interface Schedule {
  readonly offerings: readonly Offering[];
  readonly places: Places;
  readonly tables: readonly Table[];
}

/** Places, seasons, classes with their times, and the days on which they do not meet. */
export function makeSchedule(seed: Seed, teachers: readonly Teacher[]): Schedule {
  const places = makePlaces(seed);
  const seasons = makeSeasons(seed);
  const closures = makeClosures(seed, places);
  const classes = [...dropIns, ...gymnastics, ...swim, ...dance].map((spec) => ({
    id: seed.id(),
    spec,
  }));
  const cancellations = makeCancellations(seed, classes);

  const offerings = classes.map(({ id, spec }): Offering => {
    const programId = idOf(places.programs, spec.program);
    const locationId = idOf(places.locations, ROOMS[spec.room].location);
    const inSeasons = seasons.of(spec.season);
    const facts = {
      isActive: spec.isActive,
      startsOn: startOf(seed, spec),
      endsOn: spec.isActive ? null : seed.day(-60),
      seasonRanges: inSeasons.length === 0 ? null : inSeasons.flatMap((season) => season.ranges),
      timeslots: timeslotsOf(seed, spec),
      cancellations: cancellations.filter((one) => one.eventId === id),
      closures: closures.filter(
        (one) => one.programId === programId || one.locationId === locationId,
      ),
    };
    return {
      id,
      spec,
      programId,
      locationId,
      levelId: idOf(places.levels, spec.level),
      roomId: idOf(places.rooms, spec.room),
      seasons: inSeasons,
      facts,
      meetings: meetingDates(seed, facts),
    };
  });

  const lessons = offerings.filter(({ spec }) => spec.level !== 'Drop-in');
  const taughtBy = assignTeachers(teachers, lessons);
  const tables = [
    ...placeTables(seed, places),
    rowsOf(
      Event,
      offerings.map(({ id }) => ({ id, kind: 'CLASS' })),
    ),
    rowsOf(SchoolClass, offerings.map(classRow)),
    rowsOf(
      Timeslot,
      offerings.flatMap(({ id, facts }) =>
        facts.timeslots.map((slot) => ({ ...slot, eventId: id })),
      ),
    ),
    rowsOf(
      ClassInstructor,
      // One id for each lesson, as it always was: what else is made keeps its id.
      teachingRows(seed.today, teachers, lessons, taughtBy).map((row) => ({
        id: row.validFrom === null ? seed.id() : idBy(`teaching ${row.classId}`),
        ...row,
      })),
    ),
    rowsOf(
      Season,
      seasons.all.map(({ id, name, kind }) => ({ id, name, kind })),
    ),
    rowsOf(
      SeasonRange,
      seasons.all.flatMap((season) =>
        season.ranges.map((range) => ({ id: seed.id(), seasonId: season.id, ...range })),
      ),
    ),
    rowsOf(
      ClassSeason,
      offerings.flatMap(({ id, seasons: inSeasons }) =>
        inSeasons.map((season) => ({ id: seed.id(), classId: id, seasonId: season.id })),
      ),
    ),
    ...dayOffTables(seed, places, closures, cancellations),
  ];
  return { offerings, places, tables };
}

/** Drop-ins were always there, a session says itself when it is, and lessons began some Monday of the last years. */
function startOf(seed: Seed, spec: ClassSpec): string | null {
  if (spec.level === 'Drop-in' || (spec.season !== null && spec.season !== 'ROLLING')) return null;
  const someDay = seed.day(-seed.int(500, 1000));
  return addDays(someDay, 1 - weekdayOf(someDay));
}

/** New times since a Monday of some weeks ago; the former ones stay for the dates before. */
function timeslotsOf(seed: Seed, spec: ClassSpec): TimeslotFacts[] {
  const changedOn = spec.formerSlots.length > 0 ? seed.day(1 - weekdayOf(seed.today) - 42) : null;
  return [
    ...spec.formerSlots.map((slot) => ({
      id: seed.id(),
      ...slot,
      validFrom: null,
      validTo: changedOn === null ? null : addDays(changedOn, -1),
    })),
    ...spec.slots.map((slot) => ({ id: seed.id(), ...slot, validFrom: changedOn, validTo: null })),
  ];
}

function classRow({ id, spec, facts, programId, levelId, locationId, roomId }: Offering) {
  return {
    id,
    name: spec.name,
    description: describe(spec),
    isActive: spec.isActive,
    programId,
    levelId,
    locationId,
    roomId,
    capacity: spec.capacity,
    minAge: spec.minAge,
    maxAge: spec.maxAge,
    gender: spec.gender,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
  };
}
