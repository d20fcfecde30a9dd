type GenderName = 'FEMALE' | 'MALE' | 'OTHER' | 'UNDISCLOSED';

const words: Record<GenderName, string> = {
  FEMALE: 'Female',
  MALE: 'Male',
  OTHER: 'Other',
  UNDISCLOSED: 'Not disclosed',
};

/** A person's gender in words. */
export function genderWord(gender: GenderName): string {
  return words[gender];
}

/** Whom a class takes. */
export function genderLimit(gender: GenderName | null): string {
  return gender ? `${words[gender]} only` : 'any';
}
