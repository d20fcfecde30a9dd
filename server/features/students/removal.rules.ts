import { Removal } from './student.results.ts';

/** What is known of those who shall be removed. */
export interface RemovalFacts {
  /** Past, current and future ones, removed ones too. */
  readonly enrollments: number;
  readonly passes: number;
  readonly marks: number;
  /** Expected ones, withdrawn too. */
  readonly absences: number;
  /** Makeup tokens, those that were taken back or deleted too. */
  readonly tokens: number;
  /** First names of those who are enrolled today or later. */
  readonly enrolled: readonly string[];
}

export type RemovalDecision =
  { readonly how: Removal; readonly why: string } | { readonly blockedBy: string };

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : what.endsWith('s') ? 'es' : 's'}`;

/** Two are joined by "and", more by commas before that. */
const joined = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;

/** Archived, erased, or neither while a place in a class is taken (rule F-8). */
export function decideRemoval(facts: RemovalFacts): RemovalDecision {
  const { enrollments, passes, marks, absences, tokens, enrolled } = facts;
  if (enrolled.length > 0) {
    const verb = enrolled.length === 1 ? 'has' : 'have';
    return { blockedBy: `${joined(enrolled)} ${verb} enrollments that run or are to come.` };
  }
  const kept = [
    ...(enrollments > 0 ? [counted(enrollments, 'enrollment')] : []),
    ...(passes > 0 ? [counted(passes, 'pass')] : []),
    ...(marks > 0 ? [counted(marks, 'mark')] : []),
    ...(absences > 0 ? [counted(absences, 'expected absence')] : []),
    ...(tokens > 0 ? [counted(tokens, 'makeup token')] : []),
  ];
  return kept.length > 0
    ? {
        how: Removal.ARCHIVED,
        why: `Archived, since there ${enrollments + passes + marks + absences + tokens === 1 ? 'is' : 'are'} ${joined(kept)}. It can be restored.`,
      }
    : { how: Removal.ERASED, why: 'Erased for good, since nothing has happened with it yet.' };
}
