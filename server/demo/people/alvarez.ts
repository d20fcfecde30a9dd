import { Gender } from '../../shared/gender.ts';
import { addDays } from '../../shared/local-date.ts';
import { earlier } from '../dates.ts';
import type { Seed } from '../seed.ts';
import { ALVAREZ_PHONES } from './contacts.ts';
import type { Child, Household } from './people.ts';

/** The family that pictures and documentation show. It was there before its oldest pass, which is active since 2026-01-01. */
export function alvarez(seed: Seed): Household {
  const joinedOn = earlier(seed.day(-450), '2025-09-02');
  const [callMother, callFather] = ALVAREZ_PHONES;
  const child = (firstName: string, gender: Gender, years: number, months: number): Child => ({
    id: seed.id(),
    firstName,
    lastName: 'Alvarez',
    born: addDays(seed.today, -Math.ceil(years * 365.25 + months * 30.5) - 9),
    gender,
    joinedOn,
    isHomeschooled: false,
    medicalAlert:
      firstName === 'Leo' ? 'Asthma: inhaler in the swim bag, use before exercise.' : null,
  });
  return {
    id: seed.id(),
    name: 'Alvarez',
    joinedOn,
    adults: [
      {
        id: seed.id(),
        firstName: 'Ana',
        lastName: 'Alvarez',
        relationship: 'Mother',
        phone: callMother,
        email: 'ana@alvarez.example',
      },
      {
        id: seed.id(),
        firstName: 'Ravi',
        lastName: 'Alvarez',
        relationship: 'Father',
        phone: callFather,
        email: 'ravi@alvarez.example',
      },
    ],
    children: [
      child('Leo', Gender.MALE, 9, 1),
      child('Maya', Gender.FEMALE, 7, 4),
      child('Sofia', Gender.FEMALE, 5, 0),
    ],
  };
}
