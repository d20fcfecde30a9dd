import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { MeetingState } from '../../features/schedule/meeting.enums.ts';
import { meetingOn } from '../../features/schedule/meeting.rules.ts';
import { addDays } from '../../shared/local-date.ts';
import { parseTimes, ROOMS, type Slot } from '../catalogue/class-spec.ts';
import { Seed } from '../seed.ts';
import { makeStaff } from '../staff/staff.ts';
import { assignTeachers } from './instructors.ts';
import { isDropIn } from './offering.ts';
import { makeSchedule } from './schedule.ts';
import { teachingRows } from './teaching.ts';

const WEEK = [
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
];

const scheduleOf = (today: string) => {
  const seed = new Seed(today);
  return makeSchedule(seed, makeStaff(seed).members);
};

const overlap = (a: Slot, b: Slot): boolean =>
  a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;

describe('times', () => {
  it('are read from how an office writes them', () => {
    expect(parseTimes('Mon Wed 16:30-17:30; weekends 10:00-12:00')).toEqual([
      { weekday: 1, starts: '16:30', ends: '17:30' },
      { weekday: 3, starts: '16:30', ends: '17:30' },
      { weekday: 6, starts: '10:00', ends: '12:00' },
      { weekday: 7, starts: '10:00', ends: '12:00' },
    ]);
    expect(parseTimes('daily 09:00-10:00')).toHaveLength(7);
  });
});

describe('the schedule', () => {
  const { offerings } = scheduleOf('2026-11-21');
  // The intensive has the hall while other lessons pause.
  const weekly = offerings.filter(({ spec }) => spec.isActive && spec.season !== 'INTENSIVE');

  it('puts one class at a time into a small room', () => {
    const booked = weekly
      .filter(({ spec }) => !ROOMS[spec.room].isShared)
      .flatMap(({ spec }) =>
        spec.slots.map((slot) => ({ ...slot, room: spec.room, name: spec.name })),
      );
    const double = booked.flatMap((one, index) =>
      booked
        .slice(index + 1)
        .filter((other) => other.room === one.room && overlap(one, other))
        .map((other) => `${one.room}: ${one.name} and ${other.name}`),
    );
    expect(double).toEqual([]);
  });

  it('gives each lesson an instructor who teaches nothing else then', () => {
    const lessons = offerings.filter((one) => !isDropIn(one));
    const taught = assignTeachers(makeStaff(new Seed('2026-11-21')).members, lessons);
    expect(lessons.filter(({ id }) => !taught.has(id)).map(({ spec }) => spec.name)).toEqual([]);
    const slots = lessons.flatMap(({ id, spec }) =>
      spec.slots.map((slot) => ({ slot, teacher: taught.get(id)?.id })),
    );
    const clashes = slots.filter(({ slot, teacher }, index) =>
      slots.some(
        (other, at) => at > index && other.teacher === teacher && overlap(other.slot, slot),
      ),
    );
    expect(clashes).toEqual([]);
  });

  it('lets four lessons change hands, and nobody teach two at a time then or since', () => {
    const lessons = offerings.filter((one) => !isDropIn(one));
    const { members } = makeStaff(new Seed('2026-11-21'));
    const rows = teachingRows('2026-11-21', members, lessons, assignTeachers(members, lessons));
    expect(rows.length).toBe(lessons.length + 4);
    const begin = rows.filter(({ validFrom }) => validFrom !== null).map((row) => row.validFrom);
    expect(begin.sort()).toEqual(['2026-08-24', '2026-10-05', '2026-10-26', '2026-11-30']);
    for (const date of ['2026-08-01', '2026-11-01', '2026-11-21', '2026-12-15']) {
      const taught = rows
        .filter((row) => (row.validFrom ?? date) <= date && (row.validTo ?? date) >= date)
        .flatMap(({ staffId, classId }) =>
          (lessons.find(({ id }) => id === classId)?.spec.slots ?? []).map((slot) => ({
            staffId,
            slot,
          })),
        );
      const clashes = taught.filter(({ slot, staffId }, index) =>
        taught.some(
          (other, at) => at > index && other.staffId === staffId && overlap(other.slot, slot),
        ),
      );
      expect(clashes, date).toEqual([]);
    }
  });

  it('has classes of each odd kind', () => {
    const specs = offerings.map(({ spec }) => spec);
    expect(specs.some(({ capacity }) => capacity === null)).toBe(true);
    expect(new Set(specs.map(({ gender }) => gender))).toEqual(new Set([null, 'FEMALE', 'MALE']));
    expect(specs.some(({ isActive }) => !isActive)).toBe(true);
    const twiceADay = specs.filter(({ slots }) =>
      slots.some((slot, index) => slots.findIndex((one) => one.weekday === slot.weekday) < index),
    );
    expect(twiceADay.length).toBeGreaterThan(3);
    expect(
      specs.filter(({ slots }) => new Set(slots.map((slot) => slot.weekday)).size > 1).length,
    ).toBeGreaterThan(10);
    expect(
      offerings.some(({ facts }) => facts.timeslots.some((slot) => slot.validTo !== null)),
    ).toBe(true);
  });

  it.each(WEEK)(
    'of %s has a full class, a cancelled one, one outside its session and drop-ins at both places',
    (today) => {
      const day = scheduleOf(today).offerings.map((one) => ({
        ...one,
        state: meetingOn(one.facts, today).state,
      }));
      const held = day.filter(({ state }) => state === MeetingState.MEETS);
      expect(held.some(({ spec }) => spec.isFull)).toBe(true);
      expect(day.filter(({ state }) => state === MeetingState.CANCELLED)).toHaveLength(1);
      expect(day.some(({ state }) => state === MeetingState.OUTSIDE_SESSION)).toBe(true);
      for (const room of ['Floor A', 'Main pool']) {
        expect(
          held.filter((one) => isDropIn(one) && one.spec.room === room).length,
          room,
        ).toBeGreaterThan(1);
      }
    },
  );

  it('still has drop-ins and lessons every day a year later', () => {
    for (let day = 365; day < 372; day += 1) {
      const date = addDays('2026-11-21', day);
      const held = offerings.filter(
        ({ facts }) => meetingOn(facts, date).state === MeetingState.MEETS,
      );
      expect(held.filter(isDropIn).length, date).toBeGreaterThan(8);
      expect(held.filter((one) => !isDropIn(one)).length, date).toBeGreaterThan(6);
      expect(
        held.some(({ spec }) => spec.isFull),
        date,
      ).toBe(true);
    }
  });
});
