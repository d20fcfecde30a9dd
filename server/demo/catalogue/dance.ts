import { Gender } from '../../shared/gender.ts';
import { classesOf, type ClassSpec } from './class-spec.ts';

// prettier-ignore
export const dance: readonly ClassSpec[] = classesOf('Dance', [
  ['Mini Movers', 'Parent & Tot', 'Studio 2', 'P2Y-P3Y', 10, 'Sun 09:30-10:15'],
  ['Creative Movement 3–4', 'Preschool', 'Studio 1', 'P3Y-P4Y', 12, 'Tue 10:00-10:45'],
  ['Creative Movement 3–4, Saturday', 'Preschool', 'Studio 1', 'P3Y-P4Y', 12, 'Sat 10:00-10:45'],
  ['Pre-Ballet 4–5', 'Preschool', 'Studio 1', 'P4Y-P5Y', 12, 'Mon 16:00-16:45'],
  ['Pre-Ballet 4–5, Sunday', 'Preschool', 'Studio 1', 'P4Y-P5Y', 12, 'Sun 09:30-10:15'],
  ['Ballet 1', 'Beginner', 'Studio 1', 'P5Y-P8Y', 14, 'Sat 09:00-09:45', { isFull: true }],
  ['Ballet 1, Wednesday', 'Beginner', 'Studio 1', 'P5Y-P8Y', 14, 'Wed 16:00-16:45'],
  ['Ballet 2', 'Intermediate', 'Studio 1', 'P7Y-P11Y', 14, 'Tue 16:30-17:30', { isFull: true }],
  ['Ballet 3', 'Advanced', 'Studio 1', 'P10Y-P14Y', 14, 'Thu 17:00-18:30; Sat 11:00-12:30'],
  ['Pointe Preparation', 'Advanced', 'Studio 1', 'P11Y-', 10, 'Mon 18:00-19:00'],
  ['Tap 1', 'Beginner', 'Studio 2', 'P5Y-P8Y', 12, 'Wed 16:15-17:00'],
  ['Tap 2', 'Intermediate', 'Studio 2', 'P8Y-P12Y', 12, 'Wed 17:00-17:45'],
  ['Jazz 1', 'Beginner', 'Studio 2', 'P6Y-P9Y', 12, 'Thu 16:15-17:00', { isFull: true }],
  ['Jazz 2', 'Intermediate', 'Studio 2', 'P9Y-P13Y', 14, 'Thu 17:00-18:00'],
  ['Hip Hop 1', 'Beginner', 'Studio 2', 'P6Y-P9Y', 16, 'Fri 16:15-17:00'],
  ['Hip Hop 2', 'Intermediate', 'Studio 2', 'P9Y-P13Y', 16, 'Fri 17:00-18:00'],
  ['Boys Hip Hop Crew', 'Beginner', 'Studio 2', 'P8Y-P13Y', 14, 'Mon 17:00-18:00', { gender: Gender.MALE }],
  ['Teen Hip Hop', 'Intermediate', 'Studio 2', 'P13Y-P17Y', 16, 'Tue 18:30-19:30'],
  ['Contemporary 1', 'Intermediate', 'Studio 1', 'P9Y-P13Y', 14, 'Wed 17:00-18:00'],
  ['Lyrical Teens', 'Intermediate', 'Studio 1', 'P13Y-P17Y', 14, 'Wed 18:00-19:15'],
  ['Acro Dance 1', 'Beginner', 'Studio 1', 'P6Y-P10Y', 12, 'Fri 16:30-17:30', { isFull: true }],
  ['Acro Dance 2', 'Intermediate', 'Studio 1', 'P9Y-P14Y', 12, 'Fri 17:30-18:30'],
  ['Irish Dance 1', 'Beginner', 'Studio 1', 'P6Y-P10Y', 12, 'Sun 10:30-11:30'],
  ['Bollywood Beats', 'Beginner', 'Studio 2', 'P7Y-P12Y', 16, 'Sun 13:30-14:30'],
  ['Musical Theatre', 'Intermediate', 'Studio 2', 'P8Y-P13Y', 18, 'Sat 10:30-12:00; Sat 13:00-14:30', { season: 'TERM' }],
  ['Recital Company', 'Advanced', 'Studio 1', 'P9Y-P16Y', 20, 'Sun 14:30-16:30', { season: 'NEXT' }],
]);
