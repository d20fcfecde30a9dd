import { Gender } from '../../shared/gender.ts';
import { classesOf, type ClassSpec } from './class-spec.ts';

const girls = Gender.FEMALE;
const boys = Gender.MALE;
const season = 'ROLLING';

// prettier-ignore
export const gymnastics: readonly ClassSpec[] = classesOf('Gymnastics', [
  ['Parent & Tot Gym', 'Parent & Tot', 'Soft room', 'P1Y-P2Y', 10, 'Mon Wed 11:15-12:00', { season }],
  ['Parent & Tot Gym, Saturday', 'Parent & Tot', 'Soft room', 'P1Y-P2Y', 10, 'Sat 08:45-09:30', { season }],
  ['Kinder Gym 3–4', 'Preschool', 'Soft room', 'P3Y-P4Y', 10, 'Tue Thu 16:00-16:45', { season }],
  ['Kinder Gym 3–4, Saturday', 'Preschool', 'Soft room', 'P3Y-P4Y', 10, 'Sat 11:15-12:00', { season }],
  ['Kinder Gym 4–5', 'Preschool', 'Soft room', 'P4Y-P5Y', 10, 'Mon Wed 16:00-16:45', { season }],
  ['Kinder Gym 4–5, Sunday', 'Preschool', 'Soft room', 'P4Y-P5Y', 10, 'Sun 11:15-12:00', { season }],
  ['Ninja Kids', 'Beginner', 'Yard', 'P5Y-P7Y', 12, 'Wed 16:00-17:00; Sun 10:00-11:00', { season, isFull: true }],
  ['Beginner Gymnastics 6–8', 'Beginner', 'Floor B', 'P6Y-P8Y', 12, 'Mon Wed 16:30-17:30', { season }],
  ['Beginner Gymnastics 6–8, Saturday', 'Beginner', 'Floor B', 'P6Y-P8Y', 12, 'Sat 09:00-10:00', { season, isFull: true }],
  ['Beginner Gymnastics 6–8, Sunday', 'Beginner', 'Floor B', 'P6Y-P8Y', 12, 'Sun 10:00-11:00', { season }],
  ['Beginner Gymnastics 9–12', 'Beginner', 'Floor B', 'P9Y-P12Y', 12, 'Tue 17:30-18:30', { season, formerly: 'Tue 17:00-18:00' }],
  ['Beginner Gymnastics 9–12, Sunday', 'Beginner', 'Floor B', 'P9Y-P12Y', 12, 'Sun 11:00-12:00', { season }],
  ['Intermediate Gymnastics 7–9', 'Intermediate', 'Floor B', 'P7Y-P9Y', 12, 'Tue Thu 16:15-17:15', { season }],
  ['Intermediate Gymnastics 10–13', 'Intermediate', 'Floor B', 'P10Y-P13Y', 12, 'Mon 17:30-19:00', { season }],
  ['Advanced Gymnastics 10+', 'Advanced', 'Floor B', 'P10Y-', 10, 'Wed 17:30-19:30; Sat 13:00-15:00', { season }],
  ['Girls Artistic 1', 'Beginner', 'Floor B', 'P6Y-P9Y', 10, 'Fri 16:00-17:00', { season, gender: girls, isFull: true }],
  ['Girls Artistic 2', 'Intermediate', 'Floor B', 'P8Y-P12Y', 10, 'Fri 17:00-18:30', { season, gender: girls }],
  ['Boys Gymnastics 6–9', 'Beginner', 'Floor B', 'P6Y-P9Y', 10, 'Thu 17:30-18:30', { season, gender: boys }],
  ['Boys Gymnastics 10+', 'Intermediate', 'Floor B', 'P10Y-', 10, 'Sat 10:00-11:30', { season, gender: boys }],
  ['Rhythmic Gymnastics 1', 'Beginner', 'Studio 1', 'P6Y-P10Y', 12, 'Sun 13:00-14:00', { season, gender: girls }],
  ['Trampoline 1', 'Beginner', 'Trampoline hall', 'P6Y-P9Y', 8, 'Mon 16:30-17:30', { isFull: true }],
  ['Trampoline 1, Saturday', 'Beginner', 'Trampoline hall', 'P6Y-P9Y', 8, 'Sat 11:00-12:00'],
  ['Trampoline 2', 'Intermediate', 'Trampoline hall', 'P8Y-P13Y', 8, 'Wed 16:30-17:45'],
  ['Tumbling 1', 'Beginner', 'Trampoline hall', 'P7Y-P10Y', 10, 'Tue 16:00-17:00', { isFull: true }],
  ['Tumbling 2', 'Intermediate', 'Trampoline hall', 'P9Y-P14Y', 10, 'Thu 18:00-19:00'],
  ['Parkour Intro 8+', 'Beginner', 'Yard', 'P8Y-P13Y', 14, 'Fri 16:30-17:30'],
  ['Parkour 2', 'Intermediate', 'Yard', 'P10Y-', 12, 'Tue Thu 18:30-19:30'],
  ['Aerial Basics', 'Beginner', 'Aerial loft', 'P7Y-P12Y', 8, 'Thu 17:00-18:00'],
  ['Aerial 2', 'Intermediate', 'Aerial loft', 'P9Y-P15Y', 8, 'Sat 13:30-14:45'],
  ['Teen Gymnastics', 'Intermediate', 'Floor B', 'P13Y-P17Y', 14, 'Fri 19:00-20:30'],
  ['Cheer Tumbling', 'Intermediate', 'Floor A', 'P8Y-P14Y', 16, 'Sun 14:00-15:30'],
  ['Competitive Team', 'Advanced', 'Floor A', 'P9Y-P17Y', 14, 'Tue Thu 17:00-20:00; Sat 08:00-10:00; Sat 15:00-17:00', { season }],
  ['Gymnastics Intensive', 'Intermediate', 'Floor A', 'P6Y-P14Y', 20, 'daily 09:00-12:00', { season: 'INTENSIVE' }],
  ['Toddler Tumblers', 'Parent & Tot', 'Soft room', 'P1Y-P2Y', 10, 'Fri 11:15-12:00', { isActive: false }],
]);
