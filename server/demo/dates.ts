import type { LocalDate } from '../shared/local-date.ts';

export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
