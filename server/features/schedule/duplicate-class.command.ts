import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { parseAge } from '../../shared/age.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { lockClass, marksOf, type ClassRecord } from './class-record.queries.ts';
import type { ClassOutcome, ClassPerformed, ClassPlan, Told } from './create-class.command.ts';
import { readClass } from './save-class.ts';

export interface DuplicateClassRequest {
  readonly id: string;
  readonly name: string;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
  /** Those of the first class if this is left out; the other kind is possible here. */
  readonly seasonIds?: readonly string[] | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Makes a class like another one, without its students and its past (rule S-9). */
export function duplicateClass(
  context: Context,
  request: DuplicateClassRequest,
): Promise<ClassPerformed> {
  const { requestId, dryRun, ...input } = request;
  return perform<ClassOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb: 'DUPLICATE_CLASS', input, requestId, dryRun },
    async (tx): Promise<ClassPlan | Refused<RecordRefused>> => {
      const first = await lockClass(tx, request.id);
      const instant = context.clock.now();
      const form = {
        ...formOf(first, dateInZone(instant, first.zone)),
        ...(await marksOf(tx, first.id)),
        name: request.name,
        startsOn: request.startsOn ?? null,
        endsOn: request.endsOn ?? null,
        seasonIds: request.seasonIds ?? first.seasonIds,
      };
      const id = newId();
      const read = await readClass(tx, form, { id, now: null, instant, changesFrom: null });
      if (read instanceof RecordRefused) return new Refused(read);
      return {
        writes: read.writes,
        outcome: { classId: id },
        preview: { changed: read.changed, says: [] },
        before: null,
        after: read.after,
        targets: [
          ['CLASS', id],
          ['CLASS', first.id],
        ],
      };
    },
  );
}

/** What of a class another one is made of: the week and the people of today and later, without their first days. */
function formOf(of: ClassRecord, today: LocalDate): object {
  const running = <T extends { validFrom: LocalDate | null; validTo: LocalDate | null }>(
    rows: readonly T[],
  ) =>
    rows
      .filter((row) => row.validTo === null || row.validTo >= today)
      .map((row) => ({
        ...row,
        id: null,
        validFrom: row.validFrom !== null && row.validFrom > today ? row.validFrom : null,
      }));
  return {
    ...of,
    minAge: of.minAge && parseAge(of.minAge),
    maxAge: of.maxAge && parseAge(of.maxAge),
    timeslots: running(of.timeslots),
    instructors: running(of.instructors.filter(({ isActive }) => isActive)),
  };
}
