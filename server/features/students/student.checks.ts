import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';

/** Levels belong to the schedule, which comes later; held until the command ends, so that none is erased meanwhile. */
const LEVEL = statement(
  'student_level_chosen',
  `select id, name, archived_at is not null as "isArchived" from level where id = $1 for key share`,
);

export interface ChosenLevel {
  readonly id: string;
  readonly name: string;
}

/** The level that is chosen for a student, or why it cannot be. One that the student has already may be archived. */
export async function readLevel(
  tx: Tx,
  levelId: string | null,
  now: ChosenLevel | null,
): Promise<{ readonly level: ChosenLevel | null; readonly problems: FieldProblemFacts[] }> {
  if (levelId === null) return { level: null, problems: [] };
  const [level] = isId(levelId)
    ? await tx.query<{ id: string; name: string; isArchived: boolean }>(LEVEL, [levelId])
    : [];
  const refuse = (reason: 'UNKNOWN' | 'NOT_ALLOWED', message: string) => ({
    level: null,
    problems: [{ field: 'levelId', reason, message }],
  });
  if (!level) return refuse('UNKNOWN', 'There is no such level.');
  if (level.isArchived && level.id !== now?.id)
    return refuse('NOT_ALLOWED', `The level “${level.name}” is archived.`);
  return { level: { id: level.id, name: level.name }, problems: [] };
}

/** Nobody is born after today (rule F-3). */
export const bornProblems = (
  born: LocalDate | null,
  today: LocalDate,
  field = 'born',
): FieldProblemFacts[] =>
  born !== null && born > today
    ? [
        {
          field,
          reason: 'OUT_OF_RANGE',
          message: `The date of birth is after today, ${sayDate(today)}.`,
        },
      ]
    : [];
