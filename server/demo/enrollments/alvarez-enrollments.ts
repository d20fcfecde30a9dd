import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Child } from '../people/people.ts';
import { firstMeeting, meetingsIn, type Offering } from '../schedule/offering.ts';
import { classNamed, type School } from './school.ts';

/** The three of the family that pictures show. */
export function alvarezChildren(
  school: Pick<School, 'households'>,
): Record<'leo' | 'maya' | 'sofia', Child> {
  const [leo, maya, sofia] = school.households[0]?.children ?? [];
  if (!leo || !maya || !sofia) throw new Error('The demo’s first family has three children.');
  return { leo, maya, sofia };
}

/** An ongoing place each for two, a trial and a makeup to come, some that are over, and one line to wait in. */
export function enrollAlvarez(school: School): ReadonlyMap<Offering, Child> {
  const { seed, roster } = school;
  const { leo, maya, sofia } = alvarezChildren(school);
  const place = (
    child: Child,
    name: string,
    from: number,
    to: number | null = null,
    dropReason: string | null = null,
  ): void => {
    const lesson = classNamed(school, name);
    const starts = meeting(lesson, seed.day(from));
    const drops = to === null ? null : (meetingsIn(lesson, starts, seed.day(to)).at(-1) ?? starts);
    roster.take(child, lesson, EnrollmentType.ACTIVE, starts, drops, { dropReason });
  };
  const visit = (child: Child, name: string, type: EnrollmentType, from: number): void => {
    const lesson = classNamed(school, name);
    const date = meeting(lesson, seed.day(from));
    roster.take(child, lesson, type, date, date);
  };
  place(maya, 'Beginner Gymnastics 6–8', -74);
  place(leo, 'Swimmers 4', -67);
  place(leo, 'Intermediate Gymnastics 7–9', 20);
  place(maya, 'Swimmers 1', -300, -150, 'Taking a break');
  place(sofia, 'Kinder Gym 3–4', -330, -170, 'Schedule conflict');
  visit(leo, 'Parkour Intro 8+', EnrollmentType.TRIAL, 1);
  visit(maya, 'Aerial Basics', EnrollmentType.MAKEUP, 1);
  visit(maya, 'Tap 1', EnrollmentType.TRIAL, -120);
  return new Map([[classNamed(school, 'Ballet 1'), sofia]]);
}

function meeting(lesson: Offering, from: LocalDate): LocalDate {
  const date = firstMeeting(lesson, from);
  if (!date) throw new Error(`"${lesson.spec.name}" does not meet from ${from} on.`);
  return date;
}
