import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { discreet, type Said } from '../../shared/said.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { hasAttended, MarkStatus } from './attendance.enums.ts';
import type { DecidedMarks, PersonOnRoll } from './roll.rules.ts';

/** A person's mark that would become another. */
export interface Correction {
  readonly studentId: string;
  readonly name: string;
  readonly from: MarkStatus;
  readonly to: MarkStatus | null;
  readonly says: readonly Said[];
}

export interface RollPreviewFacts {
  readonly recorded: number;
  readonly automatic: number;
  readonly corrections: readonly Correction[];
  readonly says: readonly Said[];
}

/** What marks would do beside being written (rule T-5). `punched` are the enrollments that a punch paid for. */
export function previewOf(
  people: readonly PersonOnRoll[],
  { changed, automatic }: DecidedMarks,
  punched: ReadonlySet<string>,
): RollPreviewFacts {
  const byId = new Map(people.map((one) => [one.studentId, one]));
  const corrections = changed.flatMap(({ studentId, status: to }): Correction[] => {
    const person = byId.get(studentId);
    const from = person?.mark?.status;
    if (!from || person.mark.isAuto || from === to) return [];
    const isPunched = person.enrollmentId !== null && punched.has(person.enrollmentId);
    return [{ studentId, name: person.name, from, to, says: hangsOn(person, from, to, isPunched) }];
  });
  return {
    recorded: changed.length,
    automatic: automatic.length,
    corrections,
    says: automatic.length === 0 ? [] : [sayAutomatic(automatic)],
  };
}

const SEE_PASSES = [[Permission.PUNCH_PASSES, PermissionLevel.VIEW]] as const;

function hangsOn(
  person: PersonOnRoll,
  from: MarkStatus,
  to: MarkStatus | null,
  isPunched: boolean,
): Said[] {
  const wasThere = hasAttended(from);
  const isThere = to !== null && hasAttended(to);
  const isLost = wasThere && !isThere;
  const says: Said[] = [];
  if (isLost && isPunched)
    says.push(discreet(SEE_PASSES, 'The punch that paid for this visit stays used.', null));
  if (isLost && person.enrollmentType === EnrollmentType.MAKEUP)
    says.push('This visit is a makeup; it is not given again by itself.');
  if (!wasThere && isThere && person.isExpectedAbsent)
    says.push('The absence was told beforehand; that stays written.');
  if (to === null && !person.isCovered)
    says.push('No enrollment covers the date any more: the student leaves this roll.');
  return says;
}

/** "11 others are marked absent automatically, 2 of them excused." */
function sayAutomatic(automatic: DecidedMarks['automatic']): string {
  const count = automatic.length;
  const excused = automatic.filter(({ status }) => status === MarkStatus.EXCUSED).length;
  const who = count === 1 ? '1 other is' : `${count} others are`;
  return `${who} marked absent automatically${excused > 0 ? `, ${excused} of them excused` : ''}.`;
}
