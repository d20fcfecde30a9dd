import { registerEnumType } from 'type-graphql';

export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  OTHER = 'OTHER',
  UNDISCLOSED = 'UNDISCLOSED',
}

registerEnumType(Gender, {
  name: 'Gender',
  description: 'Gender of a student, or the one that a class is for.',
  valuesConfig: {
    FEMALE: { description: 'Girls and women.' },
    MALE: { description: 'Boys and men.' },
    OTHER: { description: 'Another gender.' },
    UNDISCLOSED: { description: 'Not told.' },
  },
});
