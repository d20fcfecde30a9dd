import { Gender } from '../../shared/gender.ts';
import { classesOf, type ClassSpec } from './class-spec.ts';

const season = 'TERM';

// prettier-ignore
export const swim: readonly ClassSpec[] = classesOf('Swim', [
  ['Parent & Tot Swim', 'Parent & Tot', 'Teaching pool', 'P0Y6M-P2Y', 10, 'Tue Thu 09:15-09:45'],
  ['Parent & Tot Swim, Saturday', 'Parent & Tot', 'Teaching pool', 'P0Y6M-P2Y', 10, 'Sat 09:00-09:30'],
  ['Parent & Tot Swim, Sunday', 'Parent & Tot', 'Teaching pool', 'P0Y6M-P2Y', 10, 'Sun 09:00-09:30'],
  ['Little Swimmers 1', 'Preschool', 'Teaching pool', 'P3Y-P4Y', 6, 'Mon 16:00-16:30'],
  ['Little Swimmers 1, Saturday', 'Preschool', 'Teaching pool', 'P3Y-P4Y', 6, 'Sat 09:30-10:00', { isFull: true }],
  ['Little Swimmers 2', 'Preschool', 'Teaching pool', 'P3Y-P5Y', 6, 'Tue 15:30-16:00'],
  ['Little Swimmers 2, Sunday', 'Preschool', 'Teaching pool', 'P3Y-P5Y', 6, 'Sun 09:30-10:00'],
  ['Little Swimmers 3', 'Preschool', 'Teaching pool', 'P4Y-P5Y', 6, 'Wed 16:00-16:30'],
  ['Swimmers 1', 'Beginner', 'Teaching pool', 'P5Y-P9Y', 8, 'Mon 16:30-17:15'],
  ['Swimmers 1, Saturday', 'Beginner', 'Teaching pool', 'P5Y-P9Y', 8, 'Sat 10:00-10:45'],
  ['Swimmers 2', 'Beginner', 'Teaching pool', 'P6Y-P10Y', 8, 'Tue Thu 16:00-16:45'],
  ['Swimmers 2, Sunday', 'Beginner', 'Teaching pool', 'P6Y-P10Y', 8, 'Sun 10:00-10:45', { isFull: true }],
  ['Swimmers 3', 'Beginner', 'Teaching pool', 'P6Y-P11Y', 8, 'Wed 16:30-17:15', { isFull: true }],
  ['Swimmers 4', 'Intermediate', 'Main pool', 'P7Y-P12Y', 10, 'Thu 17:00-17:45'],
  ['Swimmers 5', 'Intermediate', 'Main pool', 'P8Y-P13Y', 10, 'Fri 16:00-16:45'],
  ['Swimmers 6', 'Intermediate', 'Main pool', 'P9Y-P14Y', 10, 'Mon 18:00-18:45'],
  ['Stroke Improvement', 'Advanced', 'Main pool', 'P10Y-', 12, 'Wed 18:00-19:00'],
  ['Girls Learn to Swim', 'Beginner', 'Teaching pool', 'P8Y-P14Y', 8, 'Fri 18:30-19:15', { season, gender: Gender.FEMALE }],
  ['Teen Learn to Swim', 'Beginner', 'Main pool', 'P13Y-P17Y', 10, 'Sun 17:30-18:30', { season }],
  ['Diving 1', 'Beginner', 'Dive tank', 'P8Y-P12Y', 8, 'Mon 17:00-18:00', { isFull: true }],
  ['Diving 2', 'Intermediate', 'Dive tank', 'P10Y-', 8, 'Sat 14:00-15:00'],
  ['Artistic Swimming', 'Intermediate', 'Main pool', 'P8Y-P14Y', 12, 'Sun 12:00-13:00', { season }],
  ['Mini Water Polo', 'Beginner', 'Main pool', 'P7Y-P11Y', 14, 'Fri 17:00-18:00', { season }],
  ['Water Polo', 'Intermediate', 'Main pool', 'P11Y-P16Y', 16, 'Sun 17:00-18:30', { season }],
  ['Junior Lifeguard Club', 'Advanced', 'Main pool', 'P11Y-P16Y', 16, 'Sat 10:00-12:00', { season }],
  ['Swim Team Prep', 'Advanced', 'Main pool', 'P9Y-P14Y', 16, 'Tue Thu 07:00-08:00; Tue Thu 18:00-19:00', { season }],
  ['Splash Camp', 'Beginner', 'Main pool', 'P5Y-P10Y', 20, 'weekdays 10:00-12:30', { season: 'PAST' }],
]);
