import { classesOf, type ClassSpec } from './class-spec.ts';

// prettier-ignore
const gymnastics = classesOf('Gymnastics', [
  ['Open Gym', 'Drop-in', 'Floor A', 'P5Y-', 24, 'weekdays 15:30-17:00; weekends 10:00-12:00'],
  ['Open Gym, Evening', 'Drop-in', 'Floor A', 'P6Y-', 24, 'daily 18:00-19:00; daily 19:00-20:00'],
  ['Tumble & Play', 'Drop-in', 'Soft room', 'P1Y-P4Y', 15, 'daily 09:30-11:00'],
  ['Toddler & Parent Play', 'Drop-in', 'Soft room', 'P1Y-P3Y', 12, 'Tue Thu Sat Sun 13:00-14:30'],
  ['Mini Gym', 'Drop-in', 'Soft room', 'P3Y-P7Y', 14, 'weekdays 17:00-18:00; weekends 12:00-12:45'],
  ['Homeschool Gym', 'Drop-in', 'Floor B', 'P6Y-P12Y', 18, 'Mon Wed Fri 10:30-12:00'],
  ['Parkour Practice', 'Drop-in', 'Yard', 'P7Y-', null, 'Mon Wed Fri 17:30-18:30; weekends 14:00-15:00'],
  ['Trampoline Drop-In', 'Drop-in', 'Trampoline hall', 'P6Y-', 16, 'Tue 17:15-18:15; Thu 16:45-17:45; Fri 18:30-19:30; Sun 15:00-16:00'],
]);

// prettier-ignore
const swim = classesOf('Swim', [
  ['Lane Swim', 'Drop-in', 'Main pool', 'P12Y-', 24, 'weekdays 06:30-08:00; weekdays 20:00-21:00; weekends 08:00-09:30'],
  ['Parent & Tot Splash', 'Drop-in', 'Teaching pool', 'P0Y6M-P3Y', 14, 'daily 10:00-10:45'],
  ['Homeschool Swim', 'Drop-in', 'Teaching pool', 'P6Y-P12Y', 18, 'Tue Thu 11:00-12:00'],
  ['Family Swim', 'Drop-in', 'Main pool', '-', 60, 'daily 13:00-14:30'],
  ['Swim Practice', 'Drop-in', 'Main pool', 'P6Y-', 30, 'daily 16:00-17:00; daily 17:00-18:00'],
  ['Water Games', 'Drop-in', 'Teaching pool', 'P4Y-P12Y', 20, 'weekdays 17:30-18:15; weekends 11:00-12:00'],
  ['Public Swim', 'Drop-in', 'Main pool', 'P5Y-', 80, 'weekdays 18:30-20:00; weekends 15:00-17:00'],
  ['Dive-In Practice', 'Drop-in', 'Dive tank', 'P8Y-', 12, 'Tue Thu 18:00-19:00; Sat 13:00-14:00'],
]);

// prettier-ignore
const dance = classesOf('Dance', [
  ['Dance Practice', 'Drop-in', 'Studio 2', 'P5Y-P17Y', 18, 'daily 15:00-16:00'],
  ['Family Dance Hour', 'Drop-in', 'Studio 2', 'P3Y-', 30, 'Fri 18:15-19:15; Sun 11:00-12:00'],
]);

/** What families come to without a place of their own: open to the end of time, every day, at both locations. */
export const dropIns: readonly ClassSpec[] = [...gymnastics, ...swim, ...dance];
