import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import type { Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { Refused, type Plan } from '../audit/perform.ts';
import { marksRecorded, type MarksRecorded } from './attendance.effects.ts';
import { previewOf, type RollPreviewFacts } from './corrections.rules.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import { marksWrite } from './marks.writes.ts';
import type { OccurrenceKey } from './occurrence.rules.ts';
import { lockRoll, type LockedRoll } from './roll-facts.queries.ts';
import { RollRefused } from './roll.problems.ts';
import {
  decideMarks,
  occurrenceProblem,
  type DecidedMark,
  type DecidedMarks,
} from './roll.rules.ts';
import type { SentMark } from './sent-marks.rules.ts';

/** What was made, and of which occurrence. */
export interface RollOutcome extends OccurrenceKey {
  readonly recorded: number;
  readonly automatic: number;
  /** What came of it elsewhere, one sentence each. */
  readonly says: readonly Said[];
}

export interface MarksRequest<Refusal> extends OccurrenceKey {
  readonly sent: readonly SentMark[];
  readonly dryRun: boolean;
  /** What stands in the way beside the marks themselves. */
  readonly refuse: (roll: LockedRoll, inCheckInMode: boolean) => Refusal | null;
}

const PUNCHED = statement(
  'corrections_punched',
  `select u.enrollment_id as id from pass_entry u
   where u.enrollment_id = any ($1::uuid[]) and u.kind = 'USE' and not exists (
     select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')`,
);

/** Locks, loads and decides for whole rolls and single students alike (rules T-2 to T-6). */
export async function planMarks<Refusal>(
  tx: Tx,
  { viewer, clock, services }: Context,
  request: MarksRequest<Refusal>,
): Promise<
  Plan<RollOutcome, Refusal | RollRefused, RollPreviewFacts> | Refused<Refusal | RollRefused>
> {
  const { classId, date, starts, sent, dryRun } = request;
  const origin = originOf(viewer);
  const roll = await lockRoll(tx, request, sent, viewer, clock);
  const inCheckInMode = isInCheckInMode(origin.channel, roll.settings);
  // Of what cannot be marked at all, the version and the mode are no matter.
  const refusal = occurrenceProblem(roll) ?? request.refuse(roll, inCheckInMode);
  if (refusal) return new Refused<Refusal | RollRefused>(refusal);
  const decided = decideMarks(roll, sent, inCheckInMode);
  if (decided instanceof RollRefused) return new Refused<Refusal | RollRefused>(decided);

  const { changed, automatic, isFirstCheckIn } = decided;
  const marks = [...changed, ...automatic];
  const { occurrenceId, isNew } = roll;
  // After the locks: whoever waited for another writes a later version, with a later time.
  const at = clock.now();
  const write = { occurrenceId, marks, isFirstCheckIn, inCheckInMode, at };
  const acting = { origin, clock, effects: services.effects };
  const told = { ...{ classId, occurrenceId, channel: origin.channel, inCheckInMode, at }, marks };
  const effect =
    marks.length > 0
      ? await services.effects.plan(tx, marksRecorded, [recordedOf(roll, told)], acting)
      : { writes: [], targets: [], says: [] };
  const { says } = effect;
  const punched = dryRun ? await punchedOf(tx, roll, decided) : NOBODY;
  const preview = previewOf(roll.people, decided, punched);
  const counts = { recorded: changed.length, automatic: automatic.length };
  return {
    writes:
      marks.length > 0
        ? [marksWrite(origin, write), ...effect.writes]
        : isNew
          ? [unmade(roll)]
          : [],
    outcome: { classId, date, starts, ...counts, says },
    preview: { ...preview, says: [...preview.says, ...says] },
    before: { marks: marksBefore(roll, changed) },
    after: { date, starts, marks: changed.map(audited), markedAbsent: automatic.length },
    // What came about by itself is counted only: its versions tell its story.
    targets: [
      ['CLASS', classId],
      ...changed.map(({ studentId }) => ['STUDENT', studentId] as const),
      ...effect.targets,
    ],
  };
}

/** What later features are told of the marks. */
function recordedOf(
  { people, date, starts, ends, isOnlyOne, zone, earning }: LockedRoll,
  {
    marks,
    ...told
  }: Pick<MarksRecorded, 'classId' | 'occurrenceId' | 'channel' | 'inCheckInMode' | 'at'> & {
    readonly marks: readonly DecidedMark[];
  },
): MarksRecorded {
  const byId = new Map(people.map((one) => [one.studentId, one]));
  return {
    ...told,
    ...{ date, starts, ends, isOnlyOne, zone, earning },
    marks: marks.map(({ studentId, enrollmentId, status, isAuto }) => {
      const { name = '', enrollmentType = null, mark } = byId.get(studentId) ?? {};
      const before = mark?.status ?? null;
      return { studentId, name, enrollmentId, enrollmentType, before, status, isAuto };
    }),
  };
}

/** Of what changes nothing the row that was made to be locked goes too. */
const UNMAKE = statement('roll_unmake', 'delete from occurrence where id = $1');
const unmade = ({ occurrenceId }: LockedRoll) => [UNMAKE, [occurrenceId]] as const;

const NOBODY: ReadonlySet<string> = new Set();

/** Which of the enrollments whose marks would change a punch paid for. */
async function punchedOf(
  tx: Tx,
  { people }: LockedRoll,
  { changed }: DecidedMarks,
): Promise<ReadonlySet<string>> {
  const recorded = new Set(people.filter(({ mark }) => mark?.status).map((one) => one.studentId));
  const ids = changed
    .filter(({ studentId }) => recorded.has(studentId))
    .map(({ enrollmentId }) => enrollmentId);
  if (ids.length === 0) return NOBODY;
  const rows = await tx.query<{ id: string }>(PUNCHED, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** What the audit keeps of a mark; its versions tell the rest. */
const audited = ({ studentId, status, comment }: Omit<DecidedMark, 'isAuto' | 'enrollmentId'>) => ({
  studentId,
  status,
  comment,
});

function marksBefore({ people }: LockedRoll, changed: readonly DecidedMark[]) {
  const marks = new Map(people.map(({ studentId, mark }) => [studentId, mark]));
  return changed.flatMap(({ studentId }) => {
    const mark = marks.get(studentId);
    return mark ? [audited({ ...mark, studentId })] : [];
  });
}
